import { useKeptCheck } from '~/api/seatCheck/keptChecks'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { useOnline } from '~/lib/useOnline'
import { useShortcut } from '~/lib/useShortcut'
import { isolate } from '~/lib/visibleText'
import { instantTexts, timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Disclosure } from '~/ui/Disclosure'
import { ForeignText } from '~/ui/ForeignText'
import { ChangeTable } from './ChangeTable'
import { CutNotice, useCutGuard } from './CutGuard'
import { nameOf } from '~/rules/nameOf'
import { CopyProposal } from './propose/CopyProposal'
import { requestText } from './requestText'
import type { Plan, SeatsFormValues } from './seatsForm'
import { Warnings } from './Warnings'
import { ReviewHead } from './ReviewHead'

interface ReviewChangeProps {
  row: CustomerRow
  listing: Listing | undefined
  plan: Plan
  values: SeatsFormValues
  /** When the numbers under "Now" were read (ms). */
  readAt: number
  isSending: boolean
  onBack: () => void
  onSend: () => void
}

/** Exactly what will be sent, beside what the portal holds. The only way to a send. */
export function ReviewChange(props: ReviewChangeProps) {
  const { row, listing, plan, values, readAt, isSending, onBack, onSend } = props
  const { guard, setGuard, missing } = useCutGuard(plan.changes)
  const isOnline = useOnline()
  const { provision } = row
  const { itemId, purchaserOrgId: orgId } = provision
  const { portal } = usePerson()
  const check = useKeptCheck({ sellerOrgId: portal.id, itemId, orgId })
  const whyNot = isOnline ? missing : t('review.offline')
  useShortcut('send', whyNot === undefined && !isSending ? onSend : undefined)
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <ReviewHead
        row={row}
        listing={listing}
        checked={t('review.checked', { time: timeOfDay(readAt) })}
      >
        <StampText provision={provision} readAt={readAt} />
      </ReviewHead>
      <ChangeTable changes={plan.changes} listing={listing} />
      <Warnings before={provision.orgEntitlements} after={plan.want} listing={listing} />
      <CutNotice
        changes={plan.changes}
        listing={listing}
        organization={isolate(nameOf(row))}
        check={check}
        now={readAt}
        guard={guard}
        onChange={setGuard}
      />
      {values.reason.trim() !== '' && (
        <p>
          <span className="text-muted">{t('review.reason')}: </span>
          <ForeignText text={values.reason} />
        </p>
      )}
      <Disclosure summary={t('review.request')}>
        <pre className="overflow-x-auto whitespace-pre-wrap break-all text-sm" tabIndex={0}>
          {requestText({ key: provision, want: plan.want })}
        </pre>
      </Disclosure>
      <div className="flex flex-wrap items-start gap-3">
        <Button onClick={onBack}>{t('review.back')}</Button>
        <Button variant="primary" busy={isSending} disabledReason={whyNot} onClick={onSend}>
          {isSending ? t('review.sending') : t('review.send')}
        </Button>
        <CopyProposal {...{ provision, plan }} note={values.reason} look="quiet" />
      </div>
    </section>
  )
}

/** When the numbers under "Now" were set: what the portal must still say when the change is sent. */
function StampText({ provision, readAt }: { provision: Provision; readAt: number }) {
  const at = provision.orgEntitlements?.entitlementsModified ?? provision.modified
  if (at === undefined) return <p className="text-muted">{t('review.noStamp')}</p>
  return <p className="text-muted">{t('review.stamp', { time: instantTexts(at, readAt).local })}</p>
}
