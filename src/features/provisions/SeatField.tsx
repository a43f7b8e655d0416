import type { KeyboardEvent } from 'react'
import { type Control, type FieldPath, useController } from 'react-hook-form'
import { count, delta } from '~/messages/format'
import { t } from '~/messages/t'
import { readSeatInput, step } from '~/rules/seatInput'
import { Field } from '~/ui/Field'
import { TextField } from '~/ui/TextField'
import type { SeatsFormValues } from './seatsForm'

interface SeatFieldProps {
  control: Control<SeatsFormValues>
  name: FieldPath<SeatsFormValues>
  label: string
  /** What the portal holds now; `undefined` when it holds nothing yet. */
  current: number | undefined
  /** Said when the field is left empty although a number is needed. */
  neededText?: string | undefined
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** One number: typed whole or as a change, stepped by arrow keys, never by the wheel. Empty means unchanged. */
export function SeatField({ control, name, label, current, neededText }: SeatFieldProps) {
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (text) => faultOf(text, current, neededText) },
  })
  const input = readSeatInput(field.value as string, current)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    field.onChange(step(field.value as string, current, event.shiftKey ? by * 10 : by))
  }
  return (
    <Field
      label={label}
      current={current === undefined ? t('edit.nowNone') : t('edit.now', { count: count(current) })}
      outcome={
        input.kind === 'delta' && current !== undefined ? computed(current, input) : undefined
      }
      error={fieldState.error?.message}
    >
      {(aria) => (
        <TextField
          {...aria}
          {...field}
          value={field.value}
          onKeyDown={onKeyDown}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          className="w-28 text-end tabular-nums"
        />
      )}
    </Field>
  )
}

function computed(current: number, input: { value: number; delta: number }): string {
  return t('edit.computed', {
    value: count(input.value),
    before: count(current),
    delta: delta(input.delta),
  })
}

function faultOf(
  text: string | string[],
  current: number | undefined,
  neededText: string | undefined,
): string | true {
  const input = readSeatInput(String(text), current)
  if (input.kind === 'invalid') {
    return t(`edit.invalid.${input.why}`, { count: count(current) })
  }
  return input.kind === 'unchanged' && neededText ? neededText : true
}
