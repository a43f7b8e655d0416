import type { ReactNode } from 'react'
import { PageHeading } from './PageHeading'

interface EmptyStateProps {
  icon: ReactNode
  title: string
  /** Nothing else on the page is its heading. */
  isPage?: boolean
  actions?: ReactNode
  children: ReactNode
}

/** Why there is nothing, and what to do. */
export function EmptyState({ icon, title, isPage, actions, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-sm border border-line bg-surface px-6 py-12 text-center">
      <span className="text-muted">{icon}</span>
      {isPage ? (
        <PageHeading>{title}</PageHeading>
      ) : (
        <h2 className="text-lg font-semibold">{title}</h2>
      )}
      <p className="max-w-prose text-muted">{children}</p>
      {actions}
    </div>
  )
}
