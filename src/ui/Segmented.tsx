import type { ReactNode } from 'react'

/** A row of links of which one is chosen (`aria-current`). */
export function Segmented({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap gap-1 [&>a]:inline-flex [&>a]:min-h-9 [&>a]:items-center [&>a]:rounded-sm [&>a]:border [&>a]:border-line-strong [&>a]:bg-surface [&>a]:px-3 [&>a]:text-ink [&>a]:no-underline [&>a[aria-current]]:border-accent [&>a[aria-current]]:bg-accent [&>a[aria-current]]:text-accent-ink"
    >
      {children}
    </nav>
  )
}
