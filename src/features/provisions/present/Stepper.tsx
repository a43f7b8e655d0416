import { Minus, Plus } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { t } from '~/messages/t'
import { readSeatInput, step } from '~/rules/seatInput'
import { TextField } from '~/ui/TextField'

interface StepperProps {
  label: string
  value: number
  onChange: (value: number) => void
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** One number to play with: by buttons, arrow keys, or typed. */
export function Stepper({ label, value, onChange }: StepperProps) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const change = (text: string) => {
    const input = readSeatInput(text, value)
    if ('value' in input) onChange(input.value)
  }
  const by = (difference: number) => {
    setTyped(undefined)
    change(step(String(value), value, difference))
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium wrap-anywhere">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <StepButton label={t('present.less', { label })} onPress={() => by(-1)}>
          <Minus size={20} aria-hidden />
        </StepButton>
        <TextField
          id={id}
          value={typed ?? String(value)}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          className="min-h-11 w-24 text-center text-xl tabular-nums"
          onChange={(event) => {
            setTyped(event.target.value)
            const input = readSeatInput(event.target.value, undefined)
            if (input.kind === 'absolute') onChange(input.value)
          }}
          onBlur={() => {
            if (typed !== undefined) change(typed)
            setTyped(undefined)
          }}
          onKeyDown={(event) => {
            const direction = steps[event.key]
            if (direction === undefined) return
            event.preventDefault()
            by(event.shiftKey ? direction * 10 : direction)
          }}
        />
        <StepButton label={t('present.more', { label })} onPress={() => by(1)}>
          <Plus size={20} aria-hidden />
        </StepButton>
      </div>
    </div>
  )
}

interface StepButtonProps {
  label: string
  onPress: () => void
  children: ReactNode
}

function StepButton({ label, onPress, children }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className="inline-flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-sm border border-input-line bg-surface hover:bg-surface-2"
      onClick={onPress}
    >
      {children}
    </button>
  )
}
