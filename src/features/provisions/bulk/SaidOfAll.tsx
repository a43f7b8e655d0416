import { t } from '~/messages/t'
import { longestReason } from '~/rules/bulk/judgeRow'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'

interface SaidOfAllProps {
  reason: string
  ticket: string
  isReasonMissing: boolean
  onChange: (said: { reason: string } | { ticket: string }) => void
}

/** Why, and where it was agreed, for rows that say nothing of it themselves. */
export function SaidOfAllFields({ reason, ticket, isReasonMissing, onChange }: SaidOfAllProps) {
  const shared = { autoComplete: 'off', maxLength: longestReason }
  return (
    <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
      <Field
        label={t('edit.reason')}
        hint={t('bulk.reasonHint')}
        error={isReasonMissing ? t('edit.invalid.reasonNeeded') : undefined}
      >
        {(aria) => (
          <TextField
            {...{ ...aria, ...shared }}
            value={reason}
            onChange={({ target }) => onChange({ reason: target.value })}
          />
        )}
      </Field>
      <Field label={t('edit.ticket')}>
        {(aria) => (
          <TextField
            {...{ ...aria, ...shared }}
            value={ticket}
            onChange={({ target }) => onChange({ ticket: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
