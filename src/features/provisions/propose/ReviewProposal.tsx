import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { ChangeTable } from '../ChangeTable'
import { ReviewHead } from '../ReviewHead'
import type { Plan } from '../seatsForm'
import { Warnings } from '../Warnings'
import { CopyProposal } from './CopyProposal'

/** What was typed, against the numbers as they were read for its review. */
export interface ReviewedProposal {
  row: CustomerRow
  readAt: number
  plan: Plan
  note: string
}

interface ReviewProposalProps extends ReviewedProposal {
  listing: Listing | undefined
  onBack: () => void
  onCopied: () => void
}

/** What a link will propose. It is only copied; whoever opens it reviews it again. */
export function ReviewProposal(props: ReviewProposalProps) {
  const { row, readAt, plan, note, listing, onBack, onCopied } = props
  const { provision } = row
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <ReviewHead
        row={row}
        listing={listing}
        checked={t('review.checked', { time: timeOfDay(readAt) })}
      />
      <ChangeTable changes={plan.changes} listing={listing} />
      <Warnings before={provision.orgEntitlements} after={plan.want} listing={listing} />
      {note.trim() !== '' && (
        <p>
          <span className="text-muted">{t('propose.note')}: </span>
          <ForeignText text={note} />
        </p>
      )}
      <Notice tone="info">{t('propose.what')}</Notice>
      <div className="flex flex-wrap items-start gap-3">
        <Button onClick={onBack}>{t('review.back')}</Button>
        <CopyProposal {...{ provision, plan, note, onCopied }} look="primary" />
      </div>
    </section>
  )
}
