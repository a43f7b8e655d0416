import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'

type Variant = 'primary' | 'neutral' | 'quiet' | 'danger'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  variant?: Variant
  icon?: ReactNode
  /** Something is under way: a further press does nothing. */
  busy?: boolean
  /** Why pressing does nothing now; shown beside the button, which stays reachable. */
  disabledReason?: string | undefined
}

const looks: Record<Variant, string> = {
  primary: 'px-4 border-accent bg-accent text-accent-ink hover:bg-accent-strong',
  neutral: 'px-4 border-input-line bg-surface text-ink hover:bg-surface-2',
  quiet: 'px-2 border-transparent text-link hover:bg-surface-3',
  danger: 'px-4 border-danger bg-surface text-danger hover:bg-danger-soft',
}

/** The look of a button, for links that lead on like one. */
export function buttonClass(variant: Variant = 'neutral'): string {
  return `inline-flex min-h-9 items-center justify-center gap-2 rounded-sm border py-1.5 font-medium no-underline transition-colors ${looks[variant]}`
}

/** A button that says why when it can't be pressed. */
export function Button(props: ButtonProps) {
  const {
    variant = 'neutral',
    icon,
    busy,
    disabledReason,
    onClick,
    children,
    type,
    ...rest
  } = props
  const reasonId = useId()
  const isOff = busy === true || disabledReason !== undefined
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={`${buttonClass(variant)} ${isOff ? 'cursor-not-allowed' : 'cursor-pointer'} ${disabledReason === undefined ? '' : 'border-dashed !border-input-line !bg-surface-2 !text-muted'}`}
      aria-disabled={isOff || undefined}
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      onClick={(event) => {
        if (isOff) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon}
      {children}
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <span className="inline-flex max-w-md min-w-0 flex-col items-start gap-1">
      {button}
      <span id={reasonId} className="text-sm text-muted wrap-anywhere">
        {disabledReason}
      </span>
    </span>
  )
}
