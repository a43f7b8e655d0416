import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

/** What ties an input to its label and help. */
export interface FieldAria {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: string
  hint?: string | undefined
  /** What the typed text comes to. */
  outcome?: string | undefined
  /** The value that holds now, beside the input all the time. */
  current?: string | undefined
  error?: string | undefined
  children: (aria: FieldAria) => ReactNode
}

/** Label above, current value and outcome beside, help and error under an input. */
export function Field({ label, hint, current, outcome, error, children }: FieldProps) {
  const id = useId()
  const parts = { current, outcome, hint, error }
  const described = Object.entries(parts)
    .filter(([, text]) => text !== undefined)
    .map(([name]) => `${id}-${name}`)
  return (
    <div className="flex flex-col items-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex w-full flex-wrap items-baseline gap-x-3 gap-y-1">
        {children({
          id,
          'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
          'aria-invalid': error === undefined ? undefined : true,
        })}
        {current !== undefined && (
          <span id={`${id}-current`} className="text-muted tabular-nums">
            {current}
          </span>
        )}
        {outcome !== undefined && (
          <span id={`${id}-outcome`} className="font-medium tabular-nums">
            {outcome}
          </span>
        )}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="flex gap-1 text-sm text-danger">
          <CircleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}
