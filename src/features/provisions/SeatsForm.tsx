import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Draft } from '~/api/drafts'
import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import { t } from '~/messages/t'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'
import { AddEntitlement } from './AddEntitlement'
import { labelOf } from './labels'
import { SeatField } from './SeatField'
import {
  currentSeats,
  formValues,
  planOf,
  type SeatsFormValues,
  toDraft,
  typedKeys,
} from './seatsForm'
import { Warnings } from './Warnings'
import { FormActions } from './FormActions'

interface SeatsFormProps {
  provision: Provision
  listing: Listing | undefined
  /** Entitlements that get a field, in order, as they are known when the form opens. */
  known: readonly string[]
  draft: Draft | undefined
  onDraft: (draft: Draft) => void
  onReview: (keys: readonly string[], values: SeatsFormValues) => void
  onDiscard: () => void
}

/** What a person types: numbers or changes, and why. Nothing is sent from here. */
export function SeatsForm(props: SeatsFormProps) {
  const { provision, listing, known, draft, onDraft, onReview, onDiscard } = props
  const held = provision.orgEntitlements
  // Fixed while the form is open: a field must never come to stand for another entitlement.
  const [keys, setKeys] = useState(() => [...new Set([...known, ...typedKeys(draft)])])
  const { control, register, handleSubmit, setValue, formState } = useForm<SeatsFormValues>({
    defaultValues: formValues(keys, draft),
    // Not on leaving a field: an error that comes or goes would move the button from under the press.
    mode: 'onSubmit',
    reValidateMode: 'onChange',
  })
  const values = useWatch({ control, compute: (all: SeatsFormValues) => all })
  const plan = planOf(keys, values, provision)
  const isTouched = [values.maxUsers, ...values.seats, values.reason, values.ticket].some(Boolean)

  useEffect(() => {
    if (isTouched) onDraft(toDraft(keys, values))
  }, [isTouched, keys, values, onDraft])

  const submit = handleSubmit((submitted) => {
    const ready = planOf(keys, submitted, provision)
    if (!ready || ready.isNothing) return
    onReview(keys, submitted)
  })

  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex max-w-2xl flex-col gap-4 rounded-sm border border-line bg-surface p-4 sm:p-6"
    >
      <p className="text-muted">{t('edit.hint')}</p>
      <SeatField
        control={control}
        name="maxUsers"
        label={t('edit.maxUsers')}
        current={held?.maxUsers}
        neededText={held ? undefined : t('edit.invalid.maxUsersNeeded')}
      />
      {keys.map((key, place) => (
        <SeatField
          key={key}
          control={control}
          name={`seats.${place}`}
          label={t('edit.seats', { label: labelOf(key, listing) })}
          current={currentSeats(held, key)}
        />
      ))}
      <AddEntitlement
        keys={keys}
        onAdd={(key) => {
          setValue(`seats.${keys.length}`, '')
          setKeys([...keys, key])
        }}
      />
      <div role="status" className="empty:-my-2">
        {plan && !plan.isNothing && <Warnings before={held} after={plan.want} listing={listing} />}
      </div>
      <Field
        label={t('edit.reason')}
        hint={t('edit.reasonHint')}
        error={formState.errors.reason?.message}
      >
        {(aria) => (
          <TextField
            {...aria}
            {...register('reason', {
              validate: (reason, all) =>
                reason.trim() !== '' ||
                planOf(keys, all, provision)?.isDecrease !== true ||
                t('edit.invalid.reasonNeeded'),
            })}
            // What was typed for others is nothing to suggest while somebody looks on.
            autoComplete="off"
            maxLength={500}
          />
        )}
      </Field>
      <Field label={t('edit.ticket')}>
        {(aria) => (
          <TextField {...aria} {...register('ticket')} autoComplete="off" maxLength={100} />
        )}
      </Field>
      <FormActions
        label={t('edit.review')}
        disabledReason={plan?.isNothing ? t('edit.nothing') : undefined}
        onDiscard={onDiscard}
      />
    </form>
  )
}
