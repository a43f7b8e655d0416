import { useState } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { isolate, visibleText } from '~/lib/visibleText'
import { count, timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'
import { Disclosure } from '~/ui/Disclosure'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { ChangeTable } from './ChangeTable'
import { nameOf } from './nameOf'
import { requestText } from './requestText'
import type { Plan, SeatsFormValues } from './seatsForm'
import { fieldLabel, Warnings } from './Warnings'

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
  const [isAgreed, setIsAgreed] = useState(false)
  const { provision } = row
  const listingTitle = visibleText(listing?.title) || provision.itemId
  const missing = plan.isDecrease && !isAgreed ? t('review.decrease.needed') : undefined
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <PageHeading>{t('review.title')}</PageHeading>
      <div>
        <p className="text-lg font-medium">
          <ForeignText text={nameOf(row)} />
        </p>
        <p className="text-muted">
          {t('review.of', { listing: isolate(listingTitle), orgId: provision.purchaserOrgId })}
        </p>
        <p className="text-muted">{t('review.checked', { time: timeOfDay(readAt) })}</p>
      </div>
      <ChangeTable changes={plan.changes} listing={listing} />
      <Warnings before={provision.orgEntitlements} after={plan.want} listing={listing} />
      {plan.isDecrease && (
        <DecreaseNotice
          plan={plan}
          listing={listing}
          organization={isolate(nameOf(row))}
          isAgreed={isAgreed}
          onAgree={setIsAgreed}
        />
      )}
      {values.reason.trim() !== '' && (
        <p>
          <span className="text-muted">{t('review.reason')}: </span>
          <ForeignText text={values.reason} />
        </p>
      )}
      <Disclosure summary={t('review.request')}>
        <pre className="overflow-x-auto whitespace-pre-wrap break-all text-sm" tabIndex={0}>
          {requestText(provision, plan.want)}
        </pre>
      </Disclosure>
      <div className="flex flex-wrap items-start gap-3">
        <Button onClick={onBack}>{t('review.back')}</Button>
        <Button variant="primary" busy={isSending} disabledReason={missing} onClick={onSend}>
          {isSending ? t('review.sending') : t('review.send')}
        </Button>
      </div>
    </section>
  )
}

interface DecreaseNoticeProps {
  plan: Plan
  listing: Listing | undefined
  organization: string
  isAgreed: boolean
  onAgree: (isAgreed: boolean) => void
}

/** Fewer seats than people hold locks somebody out, and the seller cannot see how many are held. */
function DecreaseNotice({ plan, listing, organization, isAgreed, onAgree }: DecreaseNoticeProps) {
  const down = plan.changes.filter((change) => change.delta < 0)
  return (
    <Notice tone="warning" title={t('review.decrease.title')}>
      {down.map((change) => (
        <p key={fieldLabel(change.field, listing)}>
          {t('review.decrease.text', {
            label: fieldLabel(change.field, listing),
            before: count(change.before),
            after: count(change.after),
            organization,
          })}
        </p>
      ))}
      <label className="mt-2 flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={isAgreed}
          onChange={(event) => {
            onAgree(event.target.checked)
          }}
        />
        {t('review.decrease.agree')}
      </label>
    </Notice>
  )
}
