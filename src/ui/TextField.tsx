import type { ComponentProps } from 'react'

/** One line of text. */
export function TextField({ className = 'w-full', ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      {...rest}
      className={`min-h-9 max-w-full rounded-sm border border-input-line bg-surface px-3 py-1 text-ink aria-invalid:border-danger ${className}`}
    />
  )
}
