import type { ReactNode } from 'react'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import type { Engine } from '~/provisioning/Engine'
import { type Intent, isEnd } from '~/provisioning/intent'
import { diffEntitlements } from '~/rules/diffEntitlements'
import { findConflicts } from '~/rules/mergeEdits'
import { Button, buttonClass } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { ChangeActions } from './ChangeActions'
import { ChangeTable } from './ChangeTable'
import { ConflictTable } from './ConflictView'
import { receiptText } from './receiptText'
import { ReceiptLink } from './ReceiptLink'
import { RevertLink } from './RevertLink'
import { VerdictText } from './VerdictText'

interface ResultProps {
  intent: Intent
  engine: Engine
  organization: string
  listing: Listing | undefined
  /** Opens the form again, on the numbers of now. */
  onAgain: () => void
  /** Links away from a finished change. */
  ways: ReactNode
}

/** What is known of a change that was sent, live, and its receipt. It stays until the person leaves. */
export function Result({ intent, engine, organization, listing, onAgain, ways }: ResultProps) {
  const { portal } = usePerson()
  const isConfirmed = intent.state === 'confirmed'
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading isStep>{t('result.title')}</PageHeading>
      <p className="-mt-4 text-lg">
        <ForeignText text={organization} />
      </p>
      <div role="status">
        <VerdictText intent={intent} listing={listing} />
      </div>
      {isConfirmed && (
        <ChangeTable
          changes={diffEntitlements(intent.base.value, intent.want)}
          listing={listing}
          isDone
        />
      )}
      {intent.state === 'conflict' && intent.seen && (
        <ConflictTable
          conflicts={findConflicts(intent.base.value, intent.seen.value, intent.want)}
          listing={listing}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <ChangeActions intent={intent} engine={engine} />
        {isEnd(intent) && !isConfirmed && (
          <Button onClick={onAgain}>
            {intent.state === 'conflict' ? t('conflict.redo') : t('result.again')}
          </Button>
        )}
        {isConfirmed && (
          <CopyButton
            text={receiptText({
              intent,
              purchaser: organization,
              listing,
              seller: portal.name,
            })}
            label={t('result.copy')}
            copiedLabel={t('app.copied')}
            isWide
          />
        )}
        <ReceiptLink id={intent.id} className={buttonClass('neutral')} />
        {isConfirmed && (
          <RevertLink
            of={{ id: intent.id, key: intent.key, before: intent.base.value }}
            className={buttonClass('neutral')}
          />
        )}
        {ways}
      </div>
    </section>
  )
}
