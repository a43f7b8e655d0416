import { type ReactNode, useCallback, useState } from 'react'
import type { BulkDraft } from '~/api/bulkDrafts'
import type { Listing } from '~/contract/listings'
import { count, readAtText } from '~/messages/format'
import { t } from '~/messages/t'
import type { PlanRow, SendableRow } from '~/rules/bulk/planBulk'
import { sendableRows } from '~/rules/bulk/planTotals'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { chosenRows } from './chosenRows'
import { OtherGroups } from './OtherGroups'
import { PlanCounts } from './PlanCounts'
import { SaidOfAllFields } from './SaidOfAll'
import { SendableGroup } from './SendableGroup'

interface PlanViewProps {
  plan: readonly PlanRow[]
  draft: BulkDraft
  listing: Listing | undefined
  /** When the portal was read for this plan (ms). */
  readAt: number
  isReading: boolean
  onChange: (change: (draft: BulkDraft) => BulkDraft) => void
  onReadAgain: () => void
  onReview: () => void
  onAgain: () => void
  /** Why nothing can be sent from here, whatever the plan says. */
  whyNot: string | undefined
  /** What to know of the list it was made against. */
  notices: ReactNode
}

/** What would become of every row, before anything is sent. */
export function PlanView(props: PlanViewProps) {
  const { plan, draft, listing, readAt, isReading, onChange, whyNot, notices } = props
  const [isAsked, setIsAsked] = useState(false)
  const chosen = chosenRows(plan, draft.ticks)
  const isReasonMissing = chosen.some((row) => lacksReason(row, draft.reason))
  const onTickAll = useCallback(
    (orgIds: readonly string[], isTicked: boolean) =>
      onChange((before) => {
        const added = orgIds.map((orgId) => [orgId, isTicked] as const)
        return { ...before, ticks: new Map([...before.ticks, ...added]) }
      }),
    [onChange],
  )
  const onTick = useCallback(
    (orgId: string, isTicked: boolean) => onTickAll([orgId], isTicked),
    [onTickAll],
  )
  const review = () => {
    setIsAsked(true)
    if (!isReasonMissing) props.onReview()
  }
  const sendable = sendableRows(plan)
  const unstamped = sendable.filter(({ doubts }) => doubts.includes('noStamp')).length
  const nothing = sendable.length === 0 ? t('bulk.nothing') : t('bulk.noneTicked')
  const groups = { listing, ticks: draft.ticks, onTick, onTickAll }
  return (
    <div className="flex flex-col gap-5">
      <Notice
        tone="info"
        actions={
          <Button variant="quiet" busy={isReading} onClick={props.onReadAgain}>
            {t('bulk.readAgain')}
          </Button>
        }
      >
        {t('bulk.plan', { time: readAtText(readAt, readAt) })}
      </Notice>
      {notices}
      {unstamped > 0 && (
        <Notice tone="warning">{t('bulk.unstamped', { count: count(unstamped) })}</Notice>
      )}
      <PlanCounts plan={plan} />
      <SendableGroup outcome="decrease" rows={ofOutcome(plan, 'decrease')} {...groups} />
      <SendableGroup outcome="change" rows={ofOutcome(plan, 'change')} {...groups} />
      <OtherGroups plan={plan} listing={listing} />
      <SaidOfAllFields
        {...draft}
        isReasonMissing={isAsked && isReasonMissing}
        onChange={(said) => onChange((before) => ({ ...before, ...said }))}
      />
      <div className="flex flex-wrap items-start gap-3">
        <Button
          variant="primary"
          disabledReason={whyNot ?? (chosen.length === 0 ? nothing : undefined)}
          onClick={review}
        >
          {t('bulk.review', { count: chosen.length, shown: count(chosen.length) })}
        </Button>
        <Button variant="quiet" onClick={props.onAgain}>
          {t('bulk.again')}
        </Button>
      </div>
    </div>
  )
}

function ofOutcome(plan: readonly PlanRow[], outcome: SendableRow['outcome']): SendableRow[] {
  return sendableRows(plan).filter((row) => row.outcome === outcome)
}

function lacksReason({ outcome, wish }: SendableRow, reason: string): boolean {
  return outcome === 'decrease' && wish.reason === '' && reason.trim() === ''
}
