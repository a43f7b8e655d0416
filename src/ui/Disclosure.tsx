import type { ReactNode } from 'react'

/** More, for those who ask. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="rounded-sm border border-line bg-surface px-3 py-2">
      <summary className="min-h-6 cursor-pointer">{summary}</summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}
