import { useCallback, useState } from 'react'
import { type Draft, dropDraft, type DraftKey, keepDraft, readDraft } from '~/api/drafts'
import { PortalError } from '~/api/PortalError'
import { type PurchaserRead, readPurchaser } from '~/api/purchasers'
import type { Listing } from '~/contract/listings'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { knownEntitlements } from '~/rules/knownEntitlements'
import { nameOf } from '~/rules/nameOf'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { inOrder } from '../labels'
import { SeatsForm } from '../SeatsForm'
import { planOf, type SeatsFormValues } from '../seatsForm'
import { useLeaveGuard } from '../useLeaveGuard'
import { useOnce } from '../useOnce'
import { ReviewProposal, type ReviewedProposal } from './ReviewProposal'

interface ProposeSeatsProps {
  opened: PurchaserRead & { row: CustomerRow }
  listing: Listing | undefined
  /** Provisions of the same listing, from which its entitlements are known. */
  others: readonly Provision[]
  sellerOrgId: string
  draftKey: DraftKey
  onLeave: () => void
}

/** Typing a change that somebody else is to send: the same form, a review, and a link. */
export function ProposeSeats(props: ProposeSeatsProps) {
  const { opened, listing, others, sellerOrgId, draftKey, onLeave } = props
  const { provision } = opened.row
  const known = inOrder(knownEntitlements(provision, others))
  const [kept] = useState(() => readDraft(draftKey))
  const [typed, setTyped] = useState(kept)
  const [reviewed, setReviewed] = useState<ReviewedProposal>()
  const [problem, setProblem] = useState<PortalError>()
  const { isBusy, once } = useOnce()
  const guard = useLeaveGuard(typed !== undefined && !reviewed)
  const onDraft = useCallback(
    (draft: Draft) => {
      setTyped(draft)
      keepDraft(draftKey, draft)
    },
    [draftKey],
  )

  const review = (keys: readonly string[], values: SeatsFormValues) =>
    once(async () => {
      setProblem(undefined)
      try {
        const { itemId, purchaserOrgId } = provision
        const { row, readAt } = await readPurchaser(sellerOrgId, itemId, purchaserOrgId)
        const plan = row && planOf(keys, values, row.provision)
        if (row && plan && !plan.isNothing) setReviewed({ row, readAt, plan, note: values.reason })
      } catch (error) {
        setProblem(error instanceof PortalError ? error : new PortalError('unexpected', ''))
      }
    })

  if (reviewed) {
    return (
      <ReviewProposal
        {...reviewed}
        listing={listing}
        onBack={() => setReviewed(undefined)}
        onCopied={() => dropDraft(draftKey)}
      />
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {guard}
      <div>
        <PageHeading isStep>{t('propose.title')}</PageHeading>
        <p className="text-lg">
          <ForeignText text={nameOf(opened.row)} />
        </p>
      </div>
      <div role="status" className="flex max-w-2xl flex-col gap-3">
        <Notice tone="info">{t('propose.lead')}</Notice>
        {isBusy && <p className="text-muted">{t('edit.reading')}</p>}
        {kept && !problem && <Notice tone="info">{t('edit.kept')}</Notice>}
        {problem && <Notice tone="danger">{errorText(problem).text}</Notice>}
      </div>
      <SeatsForm
        isProposal
        {...{ provision, listing, known }}
        draft={typed}
        onDraft={onDraft}
        onReview={(keys, values) => void review(keys, values)}
        onDiscard={() => {
          dropDraft(draftKey)
          setTyped(undefined)
          setTimeout(onLeave)
        }}
      />
    </div>
  )
}
