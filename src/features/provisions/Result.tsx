import type { ReactNode } from 'react'
import { presented } from '~/api/presenting'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import type { Engine } from '~/provisioning/Engine'
import { type Intent, isAccess, isEnd } from '~/provisioning/intent'
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
import { underWayTitle } from './underWayTitle'
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
  const { base, seen, want } = intent
  const isUnderWay = isFound && !isEnd(intent)
  // These lead out of a presentation.
  const hasLinks = presented() === undefined
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading isStep>{isUnderWay ? underWayTitle(intent) : t('result.title')}</PageHeading>
      <p className="-mt-4 text-lg">
        <ForeignText text={organization} />
      </p>
      <div role="status">
        <VerdictText intent={intent} listing={listing} />
      </div>
      {intent.state === 'conflict' && seen && 'maxUsers' in want ? (
        <ConflictTable conflicts={findConflicts(base.value, seen.value, want)} listing={listing} />
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
        {hasLinks && <ReceiptLink id={intent.id} className={buttonClass('neutral')} />}
        {hasLinks && isConfirmed && !isAccess(intent) && (
          <RevertLink
            of={{ id: intent.id, key: intent.key, before: base.value }}
            className={buttonClass('neutral')}
          />
        )}
        {ways}
      </div>
    </section>
  )
}

function againText(intent: Intent, isFound: boolean): string {
  const { state } = intent
  if (isAccess(intent)) return t('access.again')
  if (state === 'conflict') return t('conflict.redo')
  return isFound ? t('purchaser.edit') : t('result.again')
}
