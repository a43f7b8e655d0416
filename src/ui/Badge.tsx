import type { ReactNode } from 'react'

interface BadgeProps {
  tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger'
  icon?: ReactNode
  children: ReactNode
}

const looks = {
  neutral: 'bg-surface-3 text-ink',
  info: 'bg-info-soft text-info',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
} as const

/** A state in a word, with its icon and colour. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-baseline gap-1 rounded-sm px-2 text-sm leading-[18px] whitespace-nowrap [&>svg]:self-center ${looks[tone]}`}
    >
      {icon}
      {children}
    </span>
  )
}
