import { Printer } from 'lucide-react'
import { t } from '~/messages/t'
import { isAccess, isEnd } from '~/provisioning/intent'
import { Button, buttonClass } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { DescriptionList } from '~/ui/DescriptionList'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { receiptFacts, type ReceiptOf } from '../receiptFacts'
import { receiptText } from '../receiptText'
import { RecordTable } from '../RecordTable'
import { RevertLink } from '../RevertLink'

/** Everything kept of one change, to be copied or printed. */
export function Receipt({ receipt }: { receipt: ReceiptOf }) {
  const { intent, purchaser, listing } = receipt
  const facts = receiptFacts(receipt)
  return (
    <article className="flex max-w-3xl flex-col gap-4">
      <PageHeading>{t('result.receipt')}</PageHeading>
      <p className="-mt-4 text-lg">
        <ForeignText text={purchaser} />
      </p>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <CopyButton
          text={receiptText(receipt)}
          label={t('result.copy')}
          copiedLabel={t('app.copied')}
          isWide
        />
        <Button icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
          {t('receipt.print')}
        </Button>
        {isEnd(intent) && !isAccess(intent) && (
          <RevertLink
            of={{ id: intent.id, key: intent.key, before: intent.base.value }}
            className={buttonClass('neutral')}
          />
        )}
      </div>
      <RecordTable intent={intent} listing={listing} />
      <DescriptionList
        items={facts.map(({ term, text }) => ({
          term,
          detail: (
            <span className="whitespace-pre-line wrap-anywhere">
              {text.split('\n').map((line) => (
                <span key={line} className="block">
                  <ForeignText text={line} />
                </span>
              ))}
            </span>
          ),
        }))}
      />
    </article>
  )
}
