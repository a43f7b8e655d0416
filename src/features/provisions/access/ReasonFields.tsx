import type { UseFormRegisterReturn } from 'react-hook-form'
import { t } from '~/messages/t'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'

interface ReasonFieldsProps {
  reason: UseFormRegisterReturn
  ticket: UseFormRegisterReturn
  hint: string
  error?: string | undefined
}

/** Why, and where it was agreed. */
export function ReasonFields({ reason, ticket, hint, error }: ReasonFieldsProps) {
  return (
    <>
      <Field label={t('edit.reason')} hint={hint} error={error}>
        {(aria) => <TextField {...aria} {...reason} maxLength={500} />}
      </Field>
      <Field label={t('edit.ticket')}>
        {(aria) => <TextField {...aria} {...ticket} maxLength={100} />}
      </Field>
    </>
  )
}
