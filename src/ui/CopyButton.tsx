import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './Button'

interface CopyButtonProps {
  text: string
  label: string
  copiedLabel: string
  /** Shows the label instead of the icon alone. */
  isWide?: boolean
  /** Of the wide one. */
  variant?: 'primary' | 'neutral' | 'quiet'
  onCopied?: (() => void) | undefined
}

/** Copies a text and says so. */
export function CopyButton({
  text,
  label,
  copiedLabel,
  isWide,
  variant = 'neutral',
  onCopied,
}: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setIsCopied(true)
      onCopied?.()
      setTimeout(setIsCopied, 2000, false)
    })
  }
  const Icon = isCopied ? Check : Copy
  const announced = (
    <span aria-live="polite" className="sr-only">
      {isCopied ? copiedLabel : ''}
    </span>
  )
  if (isWide) {
    return (
      <>
        <Button variant={variant} onClick={copy} icon={<Icon size={16} aria-hidden />}>
          {label}
        </Button>
        {announced}
      </>
    )
  }
  return (
    <>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={copy}
        className="-my-1 inline-flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-sm text-muted hover:bg-surface-3"
      >
        <Icon size={14} aria-hidden />
      </button>
      {announced}
    </>
  )
}
