import { useId } from 'react'
import { t } from '~/messages/t'
import { Select } from '~/ui/Select'
import { TextField } from '~/ui/TextField'
import { readWish, type WishField, type WishKind, wishKinds } from './wanted'

interface WishFieldRowProps {
  label: string
  field: WishField
  isAsked: boolean
  onChange: (field: WishField) => void
}

/** What one number is to become: how, and how many. */
export function WishFieldRow({ label, field, isAsked, onChange }: WishFieldRowProps) {
  const id = useId()
  const { kind, text } = field
  const isWrong = isAsked && readWish(field) === 'invalid'
  const options = wishKinds.map((value) => ({ value, label: t(`select.kind.${value}`) }))
  const aria = { 'aria-describedby': undefined, 'aria-invalid': undefined }
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium" aria-hidden>
        {label}
      </span>
      <label htmlFor={`${id}kind`} className="sr-only">
        {t('select.kind', { label })}
      </label>
      <div className="flex flex-wrap gap-2">
        <Select
          {...aria}
          id={`${id}kind`}
          value={kind}
          options={options}
          onChange={(value) => onChange({ ...field, kind: value as WishKind })}
        />
        {kind !== 'none' && (
          <TextField
            aria-label={t('select.number', { label })}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}error` : undefined}
            value={text}
            autoComplete="off"
            inputMode={kind === 'add' ? 'text' : 'numeric'}
            dir="ltr"
            className="w-20 text-end tabular-nums"
            onChange={({ target }) => onChange({ ...field, text: target.value })}
          />
        )}
      </div>
      {isWrong && (
        <p id={`${id}error`} className="text-sm text-danger">
          {t('select.badNumber')}
        </p>
      )}
    </div>
  )
}
