import type { UseFormRegister } from 'react-hook-form'
import { t } from '~/messages/t'
import { longestNote } from '~/rules/proposal'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'
import type { SeatsFormValues } from './seatsForm'

interface SeatReasonProps {
  register: UseFormRegister<SeatsFormValues>
  /** Whether a reason has to be given for what is typed. */
  isNeeded: (values: SeatsFormValues) => boolean
  error: string | undefined
  isProposal: boolean
}

/** Why, and where it was agreed; of a proposal only what may stand in its link. */
export function SeatReason({ register, isNeeded, error, isProposal }: SeatReasonProps) {
  // What was typed for others is nothing to suggest while somebody looks on.
  const autoComplete = 'off'
  if (isProposal) {
    return (
      <Field label={t('propose.note')} hint={t('propose.noteHint')}>
        {(aria) => (
          <TextField
            {...aria}
            {...{ autoComplete }}
            {...register('reason')}
            maxLength={longestNote}
          />
        )}
      </Field>
    )
  }
  const validate = (reason: string, all: SeatsFormValues) =>
    reason.trim() !== '' || !isNeeded(all) || t('edit.invalid.reasonNeeded')
  return (
    <>
      <Field label={t('edit.reason')} hint={t('edit.reasonHint')} error={error}>
        {(aria) => (
          <TextField
            {...aria}
            {...{ autoComplete }}
            {...register('reason', { validate })}
            maxLength={500}
          />
        )}
      </Field>
      <Field label={t('edit.ticket')}>
        {(aria) => (
          <TextField {...aria} {...{ autoComplete }} {...register('ticket')} maxLength={100} />
        )}
      </Field>
    </>
  )
}
