import type { FieldAria } from './Field'

interface SelectProps extends FieldAria {
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** One of a few; the browser's own list. */
export function Select({ options, onChange, ...rest }: SelectProps) {
  return (
    <select
      {...rest}
      className="min-h-9 max-w-full rounded-sm border border-input-line bg-surface px-2 py-1 text-ink"
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
