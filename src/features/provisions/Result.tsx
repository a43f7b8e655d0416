import type { ReactNode } from 'react'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import type { Engine } from '~/provisioning/Engine'
import { type Intent, isEnd } from '~/provisioning/intent'
import { findConflicts } from '~/rules/mergeEdits'
import { Button, buttonClass } from '~/ui/Button'
import { CopyButton } from '~/ui/CopyButton'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { ChangeActions } from './ChangeActions'
import { ConflictTable } from './ConflictView'
import { receiptText } from './receiptText'
import { ReceiptLink } from './ReceiptLink'
import { RecordTable } from './RecordTable'
import { RevertLink } from './RevertLink'
import { VerdictText } from './VerdictText'

interface ResultProps {
  intent: Intent
  engine: Engine
  organization: string
  listing: Listing | undefined
  /** The change was found here, and not sent from this form: it stands in place of an empty one. */
  isFound?: boolean
  /** Opens the form, on the numbers of now. */
  onAgain: () => void
  /** Links away from a finished change. */
  ways: ReactNode
}

/** What is known of a change that was sent, live, and its receipt. It stays until the person leaves. */
export function Result(props: ResultProps) {
  const { intent, engine, organization, listing, isFound = false, onAgain, ways } = props
  const { portal } = usePerson()
  const isConfirmed = intent.state === 'confirmed'
  const isUnderWay = isFound && !isEnd(intent)
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading isStep>{isUnderWay ? t('underway.title') : t('result.title')}</PageHeading>
      <p className="-mt-4 text-lg">
        <ForeignText text={organization} />
      </p>
      <div role="status">
        <VerdictText intent={intent} listing={listing} />
      </div>
      {intent.state === 'conflict' && intent.seen ? (
        <ConflictTable
          conflicts={findConflicts(intent.base.value, intent.seen.value, intent.want)}
          listing={listing}
        />
      ) : (
        <RecordTable intent={intent} listing={listing} />
      )}
      <div className="flex flex-wrap gap-3">
        <ChangeActions intent={intent} engine={engine} />
        {isEnd(intent) && (isFound || !isConfirmed) && (
          <Button onClick={onAgain}>{againText(intent, isFound)}</Button>
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

function againText({ state }: Intent, isFound: boolean): string {
  if (state === 'conflict') return t('conflict.redo')
  return isFound ? t('purchaser.edit') : t('result.again')
}
