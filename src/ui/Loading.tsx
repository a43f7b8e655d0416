import type { ReactNode } from 'react'

/** Something is being read: said to those who listen, shown as skeletons to those who see. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  )
}
