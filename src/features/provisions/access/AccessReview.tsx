import type { Listing } from '~/contract/listings'
import { useOnline } from '~/lib/useOnline'
import { timeOfDay } from '~/messages/format'
import { t } from '~/messages/t'
import { accessOf } from '~/rules/access'
import { Button } from '~/ui/Button'
import { Disclosure } from '~/ui/Disclosure'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { requestText } from '../requestText'
import { AccessTable } from './AccessTable'
import { EndWarning } from './EndWarning'
import { LostList } from './LostList'
import type { Reviewed } from './useAccessChange'
import { ReviewHead } from '../ReviewHead'

interface AccessReviewProps extends Reviewed {
  listing: Listing | undefined
  isSending: boolean
  onBack: () => void
  onSend: () => void
}

/** Exactly what will be sent, beside what the portal holds. The only way to a send. */
export function AccessReview(props: AccessReviewProps) {
  const { row, readAt, want, reason, listing, isSending, onBack, onSend } = props
  const isOnline = useOnline()
  const { provision } = row
  const isGrant = want.operation === 'purchase'
  return (
    <section className="flex max-w-2xl flex-col gap-4">
      <ReviewHead
        row={row}
        listing={listing}
        checked={t('access.checked', { time: timeOfDay(readAt) })}
      />
      <AccessTable
        before={accessOf(provision)}
        after={isGrant ? { kind: 'purchase', endDate: want.endDate } : undefined}
        heads={{ before: t('review.before'), after: t('review.after') }}
      />
      {isGrant ? (
        <EndWarning endDate={want.endDate} now={readAt} />
      ) : (
        <Notice tone="danger" title={t('withdraw.lost')}>
          <LostList row={row} listing={listing} />
        </Notice>
      )}
      {reason !== '' && (
        <p>
          <span className="text-muted">{t('review.reason')}: </span>
          <ForeignText text={reason} />
        </p>
      )}
      <p className="text-muted">{t('access.once')}</p>
      <Disclosure summary={t('review.request')}>
        <pre className="overflow-x-auto whitespace-pre-wrap break-all text-sm" tabIndex={0}>
          {requestText({ key: provision, want })}
        </pre>
      </Disclosure>
      <div className="flex flex-wrap items-start gap-3">
        <Button onClick={onBack}>{t('review.back')}</Button>
        <Button
          variant={isGrant ? 'primary' : 'danger'}
          busy={isSending}
          disabledReason={isOnline ? undefined : t('review.offline')}
          onClick={onSend}
        >
          {isSending ? t('review.sending') : t('review.send')}
        </Button>
      </div>
    </section>
  )
}
