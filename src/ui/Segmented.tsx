import type { ReactNode } from 'react'

/** A row of links of which one is chosen (`aria-current`). */
export function Segmented({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="segmented">
      {children}
    </nav>
  )
}
