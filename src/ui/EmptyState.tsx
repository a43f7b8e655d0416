import type { ReactNode } from 'react'

interface EmptyStateProps {
  icon: ReactNode
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** Why there is nothing, and what to do. */
export function EmptyState({ icon, title, actions, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-sm border border-line bg-surface px-6 py-12 text-center">
      <span className="text-muted">{icon}</span>
      <h2 className="text-lg font-medium">{title}</h2>
      <p className="max-w-prose text-muted">{children}</p>
      {actions}
    </div>
  )
}
