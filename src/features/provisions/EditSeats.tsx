import { type ReactNode, useCallback, useState } from 'react'
import { dropDraft, type DraftKey, keepDraft, readDraft } from '~/api/drafts'
import type { PurchaserRead } from '~/api/purchasers'
import type { Listing } from '~/contract/listings'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { knownEntitlements } from '~/rules/knownEntitlements'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { inOrder } from './labels'
import { nameOf } from './nameOf'
import { Result } from './Result'
import { ReviewChange } from './ReviewChange'
import { SeatsForm } from './SeatsForm'
import { type Step, useEditSeats } from './useEditSeats'
import { useLeaveGuard } from './useLeaveGuard'

interface EditSeatsProps {
  opened: PurchaserRead & { row: CustomerRow }
  listing: Listing | undefined
  /** Provisions of the same listing, from which its entitlements are known. */
  others: readonly Provision[]
  sellerOrgId: string
  draftKey: DraftKey
  /** Links away from a finished change. */
  ways: ReactNode
  onLeave: () => void
}

/** Changing the seats of one purchaser: type, review, send, see. */
export function EditSeats({
  opened,
  listing,
  others,
  sellerOrgId,
  draftKey,
  ways,
  onLeave,
}: EditSeatsProps) {
  const { provision } = opened.row
  const [draft] = useState(() => readDraft(draftKey))
  const [isTyped, setIsTyped] = useState(draft !== undefined)
  const { step, isBusy, review, send, check, backToForm } = useEditSeats({
    sellerOrgId,
    draftKey,
    opened,
  })
  const guard = useLeaveGuard(isTyped && step.kind !== 'result')
  const onDraft = useCallback(
    (next: Parameters<typeof keepDraft>[1]) => {
      setIsTyped(true)
      keepDraft(draftKey, next)
    },
    [draftKey],
  )

  if (step.kind === 'review') {
    return (
      <>
        {guard}
        <ReviewChange
          {...step}
          listing={listing}
          isSending={isBusy}
          onBack={backToForm}
          onSend={() => void send(step)}
        />
      </>
    )
  }
  if (step.kind === 'result') {
    const { verdict } = step
    return (
      <Result
        reviewed={step}
        verdict={verdict}
        listing={listing}
        username={draftKey.username}
        isChecking={isBusy}
        onCheck={() => verdict.kind === 'unclear' && void check(step, verdict)}
        onAgain={backToForm}
        ways={ways}
      />
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {guard}
      <PageHeading>{t('edit.title')}</PageHeading>
      <p className="text-lg font-medium">
        <ForeignText text={nameOf(opened.row)} />
      </p>
      <FormNotices step={step} isRestored={draft !== undefined} isReading={isBusy} />
      <SeatsForm
        key={String(opened.readAt)}
        provision={provision}
        listing={listing}
        known={inOrder(knownEntitlements(provision, others))}
        draft={readDraft(draftKey)}
        onDraft={onDraft}
        onReview={(keys, values) => void review(keys, values)}
        onDiscard={() => {
          dropDraft(draftKey)
          setIsTyped(false)
          setTimeout(onLeave)
        }}
      />
    </div>
  )
}

interface FormNoticesProps {
  step: Extract<Step, { kind: 'form' }>
  isRestored: boolean
  isReading: boolean
}

function FormNotices({ step, isRestored, isReading }: FormNoticesProps) {
  const { problem, isMoved } = step
  return (
    <div role="status" className="flex max-w-xl flex-col gap-3">
      {isReading && <p className="text-muted">{t('edit.reading')}</p>}
      {isRestored && !problem && !isMoved && <Notice tone="info">{t('edit.kept')}</Notice>}
      {isMoved && (
        <Notice tone="warning" title={t('conflict.title')}>
          {t('conflict.notSent')}
        </Notice>
      )}
      {problem && (
        <Notice tone="danger">
          {errorText(problem).text} {errorText(problem).detail}
        </Notice>
      )}
    </div>
  )
}
