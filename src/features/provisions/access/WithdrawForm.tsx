import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { type AccessFields, keepAccessDraft } from '~/api/accessDrafts'
import type { DraftKey } from '~/api/drafts'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { isolate, visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { canBeTyped, isNameAgain } from '~/rules/confirmName'
import { Field } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { TextField } from '~/ui/TextField'
import type { AccessFormProps } from './AccessChange'
import { LostList } from './LostList'
import { ReasonFields } from './ReasonFields'
import { FormActions } from '../FormActions'

interface WithdrawFormProps extends AccessFormProps {
  row: CustomerRow
  listing: Listing | undefined
  draftKey: DraftKey
  draft: AccessFields
}

/** What is lost, why, and the purchaser's name typed again. Nothing is sent from here. */
export function WithdrawForm(props: WithdrawFormProps) {
  const { row, listing, draftKey, draft, onTyped, onReview, onDiscard } = props
  const { control, register, handleSubmit, formState } = useForm({
    defaultValues: { reason: draft['reason'] ?? '', ticket: draft['ticket'] ?? '', name: '' },
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
  const { errors } = formState
  const reason = useWatch({ control, name: 'reason' })
  const ticket = useWatch({ control, name: 'ticket' })
  const name = nameToType(row)

  useEffect(() => {
    if (reason === '' && ticket === '') return
    keepAccessDraft('withdraw', draftKey, { reason, ticket })
    onTyped()
  }, [draftKey, reason, ticket, onTyped])

  const submit = handleSubmit((typed) =>
    onReview({
      want: { operation: 'deleteProvision' },
      reason: typed.reason.trim(),
      ticket: typed.ticket.trim(),
    }),
  )
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-col gap-4 rounded-sm border border-line bg-surface p-4 sm:p-6"
    >
      <Notice tone="danger" title={t('withdraw.lost')}>
        <LostList row={row} listing={listing} />
      </Notice>
      <ReasonFields
        reason={register('reason', {
          validate: (typed) => typed.trim() !== '' || t('withdraw.reasonNeeded'),
        })}
        ticket={register('ticket')}
        hint={t('withdraw.reasonHint')}
        error={errors.reason?.message}
      />
      <Field
        label={t('withdraw.name', { name: isolate(name) })}
        hint={t('withdraw.nameHint')}
        error={errors.name?.message}
      >
        {(aria) => (
          <TextField
            {...aria}
            {...register('name', {
              validate: (typed) => isNameAgain(typed, name) || t('withdraw.nameNeeded'),
            })}
            autoComplete="off"
            dir="auto"
          />
        )}
      </Field>
      <FormActions variant="danger" label={t('withdraw.review')} onDiscard={onDiscard} />
    </form>
  )
}

/** The organization's name as it is shown; its id where that is not known, or nobody could type it. */
function nameToType({ customer, provision }: CustomerRow): string {
  const name = visibleText(customer?.name)
  return canBeTyped(name) ? name : provision.purchaserOrgId
}
