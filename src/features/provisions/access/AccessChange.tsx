import { type ReactNode, useCallback, useState } from 'react'
import { type AccessForm, dropAccessDraft } from '~/api/accessDrafts'
import type { DraftKey } from '~/api/drafts'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { errorText } from '~/messages/errorText'
import { t } from '~/messages/t'
import { openChange } from '~/provisioning/attention'
import type { Engine } from '~/provisioning/Engine'
import type { Intent } from '~/provisioning/intent'
import { useIntents } from '~/provisioning/provisioning'
import type { MayAccess } from '~/rules/mayAccess'
import { ForeignText } from '~/ui/ForeignText'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { nameOf } from '~/rules/nameOf'
import { Result } from '../Result'
import { useLeaveGuard } from '../useLeaveGuard'
import { AccessReview } from './AccessReview'
import { type AccessStep, type Asked, useAccessChange } from './useAccessChange'

/** What a form is given. */
export interface AccessFormProps {
  onTyped: () => void
  onReview: (asked: Asked) => void
  onDiscard: () => void
}

interface AccessChangeProps {
  form: AccessForm
  title: string
  row: CustomerRow
  listing: Listing | undefined
  sellerOrgId: string
  draftKey: DraftKey
  hasDraft: boolean
  engine: Engine
  judge: (row: CustomerRow, now: number) => MayAccess
  renderForm: (props: AccessFormProps) => ReactNode
  /** Links away from a finished change. */
  renderWays: (intent: Intent) => ReactNode
  onLeave: () => void
}

/** Granting or withdrawing access: fill in, review, send once, see. */
export function AccessChange(props: AccessChangeProps) {
  const { form, title, row, listing, draftKey, hasDraft, engine, renderForm, renderWays } = props
  const { step, isBusy, review, send, backToForm } = useAccessChange(props)
  const [isTyped, setIsTyped] = useState(hasDraft)
  const onTyped = useCallback(() => setIsTyped(true), [])
  const intents = useIntents()
  const { itemId, purchaserOrgId } = row.provision
  const open = openChange(intents, { itemId, purchaserOrgId })
  const [foundId, setFoundId] = useState(open?.id)
  const guard = useLeaveGuard(isTyped && step.kind !== 'result')
  const shownId = step.kind === 'result' ? step.intentId : foundId
  const intent = step.kind !== 'review' && intents.find(({ id }) => id === shownId)
  if (intent) {
    return (
      <Result
        isFound={step.kind === 'form'}
        intent={intent}
        engine={engine}
        organization={nameOf(row)}
        listing={listing}
        onAgain={() => {
          setFoundId(undefined)
          backToForm()
        }}
        ways={renderWays(intent)}
      />
    )
  }
  if (step.kind === 'review') {
    return (
      <>
        {guard}
        <AccessReview
          {...step}
          listing={listing}
          isSending={isBusy}
          onBack={backToForm}
          onSend={() => void send(step)}
        />
      </>
    )
  }
  if (step.kind === 'result') return null
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      {guard}
      <div>
        <PageHeading isStep>{title}</PageHeading>
        <p className="text-lg">
          <ForeignText text={nameOf(row)} />
        </p>
      </div>
      <FormNotices step={step} hasDraft={hasDraft} isReading={isBusy} />
      {renderForm({
        onTyped,
        onReview: (asked) => void review(asked),
        onDiscard: () => {
          dropAccessDraft(form, draftKey)
          setIsTyped(false)
          setTimeout(props.onLeave)
        },
      })}
    </div>
  )
}

interface FormNoticesProps {
  step: Extract<AccessStep, { kind: 'form' }>
  hasDraft: boolean
  isReading: boolean
}

function FormNotices({ step, hasDraft, isReading }: FormNoticesProps) {
  const { problem, isUnkept, stopped } = step
  const isQuiet = !problem && !isUnkept && !stopped
  return (
    <div role="status" className="flex flex-col gap-3 empty:-my-2">
      {isReading && <p className="text-muted">{t('access.reading')}</p>}
      {hasDraft && isQuiet && <Notice tone="info">{t('edit.kept')}</Notice>}
      {isUnkept && <Notice tone="danger">{t('change.unkept')}</Notice>}
      {stopped && (
        <Notice tone="warning">
          {stopped.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
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
