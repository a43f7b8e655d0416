import { type ReactNode, useEffect, useRef } from 'react'

interface TouchedAreaProps {
  /** Hears whether a pointer or the focus is within. */
  onTouched: ((isTouched: boolean) => void) | undefined
  children: ReactNode
}

/** Knows whether somebody's hand is in it. */
export function TouchedArea({ onTouched, children }: TouchedAreaProps) {
  const touch = useRef({ isPointed: false, isFocused: false })
  const note = (change: Partial<typeof touch.current>) => {
    Object.assign(touch.current, change)
    onTouched?.(touch.current.isPointed || touch.current.isFocused)
  }
  // What is taken away is left without a word.
  useEffect(() => () => onTouched?.(false), [onTouched])
  return (
    <div
      onPointerEnter={() => note({ isPointed: true })}
      onPointerLeave={() => note({ isPointed: false })}
      onFocus={() => note({ isFocused: true })}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) note({ isFocused: false })
      }}
    >
      {children}
    </div>
  )
}
