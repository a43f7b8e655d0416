import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  tone: 'info' | 'warning' | 'danger' | 'success'
  title?: string
  /** `alert` interrupts, `status` waits its turn; none is read in its place. */
  role?: 'alert' | 'status'
  actions?: ReactNode
  children: ReactNode
}

const looks = {
  info: { icon: Info, box: 'bg-info-soft border-info', mark: 'text-info' },
  warning: { icon: TriangleAlert, box: 'bg-warning-soft border-warning', mark: 'text-warning' },
  danger: { icon: CircleAlert, box: 'bg-danger-soft border-danger', mark: 'text-danger' },
  success: { icon: CircleCheck, box: 'bg-success-soft border-success', mark: 'text-success' },
} as const

/** Something to know, in the page and for as long as it is true. */
export function Notice({ tone, title, role, actions, children }: NoticeProps) {
  const { icon: Icon, box, mark } = looks[tone]
  return (
    <div role={role} className={`flex gap-3 rounded-sm border-s-4 p-3 text-ink ${box}`}>
      <Icon size={18} aria-hidden className={`mt-0.5 shrink-0 ${mark}`} />
      <div className="flex min-w-0 flex-col items-start gap-2">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        <div>{children}</div>
        {actions}
      </div>
    </div>
  )
}
