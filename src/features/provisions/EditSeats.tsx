import { type ReactNode, useCallback, useState } from 'react'
import { type Draft, dropDraft, type DraftKey, keepDraft, readDraft } from '~/api/drafts'
import type { PurchaserRead } from '~/api/purchasers'
import type { Listing } from '~/contract/listings'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { openChange } from '~/provisioning/attention'
import type { Engine } from '~/provisioning/Engine'
import { useIntents } from '~/provisioning/provisioning'
import { knownEntitlements } from '~/rules/knownEntitlements'
import { Button } from '~/ui/Button'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { ConflictView } from './ConflictView'
import { inOrder } from './labels'
import { nameOf } from '~/rules/nameOf'
import { Result } from './Result'
import { openDraft } from './revertDraft'
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
  engine: Engine
  /** What the address asks the form to be filled with. */
  asked: Draft | undefined
  /** Where `asked` comes from, said above the form; then the form can be declined. */
  notice?: ReactNode
  /** What stands in place of the form and the review while nothing may be changed; a result stays. */
  closed?: ReactNode
  /** Links away from a finished change. */
  ways: ReactNode
  onLeave: () => void
}

/** Changing the seats of one purchaser: type, review, send, see. */
export function EditSeats(props: EditSeatsProps) {
  const { opened, listing, others, sellerOrgId, draftKey, engine } = props
  const { asked, notice, closed, ways, onLeave } = props
  const { provision } = opened.row
  const [draft] = useState(() => openDraft(draftKey, asked))
  const { revertOf, proposal } = draft ?? {}
  const [isTyped, setIsTyped] = useState(draft !== undefined)
  const { step, isBusy, review, send, take, backToForm } = useEditSeats({
    sellerOrgId,
    draftKey,
    opened,
    engine,
    revertOf,
    proposal,
  })
  const intents = useIntents()
  const { itemId, purchaserOrgId } = provision
  const open = openChange(intents, { itemId, purchaserOrgId })
  const [shownId, setShownId] = useState(open?.id)
  const underWay = step.kind === 'form' && intents.find(({ id }) => id === shownId)
  const guard = useLeaveGuard(isTyped && step.kind !== 'result')
  const discard = () => {
    dropDraft(draftKey)
    setIsTyped(false)
    setTimeout(onLeave)
  }
  const onDraft = useCallback(
    (next: Draft) => {
      setIsTyped(true)
      keepDraft(draftKey, { ...next, revertOf, proposal })
    },
    [draftKey, revertOf, proposal],
  )

  if (closed !== undefined && step.kind !== 'result') {
    // Whoever may go on begins with a review of that moment.
    if (step.kind !== 'form') backToForm()
    return closed
  }
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
  if (step.kind === 'moved') {
    return (
      <>
        {guard}
        <ConflictView
          organization={nameOf(step.row)}
          opened={step.opened}
          now={step.row.provision.orgEntitlements}
          want={step.plan.want}
          readAt={step.readAt}
          listing={listing}
          onTake={(numbers) => take(step, numbers)}
          onCancel={backToForm}
        />
      </>
    )
  }
  const intent = step.kind === 'result' && intents.find(({ id }) => id === step.intentId)
  if (step.kind === 'result') {
    return (
      intent && (
        <Result
          intent={intent}
          engine={engine}
          organization={nameOf(step.row)}
          listing={listing}
          onAgain={backToForm}
          ways={ways}
        />
      )
    )
  }
  if (underWay) {
    return (
      <Result
        isFound
        intent={underWay}
        engine={engine}
        organization={nameOf(opened.row)}
        listing={listing}
        onAgain={() => setShownId(undefined)}
        ways={ways}
      />
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {guard}
      <EditHeading organization={nameOf(opened.row)} />
      {open && <MeanwhileNotice onShow={() => setShownId(open.id)} />}
      {notice}
      <FormNotices step={step} draft={notice ? undefined : draft} isReading={isBusy} />
      <SeatsForm
        key={String(opened.readAt)}
        provision={provision}
        listing={listing}
        known={inOrder(knownEntitlements(provision, others))}
        draft={readDraft(draftKey)}
        onDraft={onDraft}
        onReview={(keys, values) => void review(keys, values)}
        discardLabel={notice ? t('proposal.decline') : undefined}
        onDiscard={discard}
      />
    </div>
  )
}

function EditHeading({ organization }: { organization: string }) {
  return (
    <div>
      <PageHeading isStep>{t('edit.title')}</PageHeading>
      <p className="text-lg">
        <ForeignText text={organization} />
      </p>
    </div>
  )
}

/** Another tab has begun a change of the same seats while this form is open. */
function MeanwhileNotice({ onShow }: { onShow: () => void }) {
  return (
    <Notice
      tone="warning"
      role="status"
      title={t('underway.title')}
      actions={<Button onClick={onShow}>{t('underway.show')}</Button>}
    >
      {t('underway.form')}
    </Notice>
  )
}

interface FormNoticesProps {
  step: Extract<Step, { kind: 'form' }>
  /** What the form was opened with. */
  draft: Draft | undefined
  isReading: boolean
}

function FormNotices({ step, draft, isReading }: FormNoticesProps) {
  const { problem, isUnkept } = step
  return (
    <div role="status" className="flex max-w-2xl flex-col gap-3 empty:-my-2">
      {isReading && <p className="text-muted">{t('edit.reading')}</p>}
      {draft && !problem && !isUnkept && (
        <Notice tone="info">{draft.revertOf ? t('revert.filled') : t('edit.kept')}</Notice>
      )}
      {isUnkept && <Notice tone="danger">{t('change.unkept')}</Notice>}
      {problem && (
        <Notice tone="danger">
          {errorText(problem).text} {errorText(problem).detail}
        </Notice>
      )}
    </div>
  )
}
