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
  /** The value that holds now, beside the input all the time. */
  current?: string | undefined
  error?: string | undefined
  children: (aria: FieldAria) => ReactNode
}

/** Label above, current value beside, help and error under an input. */
export function Field({ label, hint, current, error, children }: FieldProps) {
  const id = useId()
  const parts = { current, hint, error }
  const described = Object.entries(parts)
    .filter(([, text]) => text !== undefined)
    .map(([name]) => `${id}-${name}`)
  return (
    <div className="flex flex-col items-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex w-full flex-wrap items-center gap-3">
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
        {hint !== undefined && (
          <span id={`${id}-hint`} className="text-sm text-muted tabular-nums">
            {hint}
          </span>
        )}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
