import { type ReactNode, useEffect, useRef } from 'react'
import { useShownPath } from '~/lib/router'

interface PageHeadingProps {
  /** Comes into sight as well: for steps within a page, whose place of scrolling nobody else settles. */
  isStep?: boolean
  children: ReactNode
}

/** Where a heading took the focus last. */
let focusedAt: string | undefined

/** The one heading of a page; it takes the focus when the page comes, unless the person has moved on meanwhile. */
export function PageHeading({ isStep = false, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const path = useShownPath()
  useEffect(() => {
    const isSamePage = path === focusedAt
    focusedAt = path
    if (!isSamePage || !hasMovedOn(isStep)) heading.current?.focus({ preventScroll: !isStep })
  }, [isStep, path])
  return (
    <h1 ref={heading} tabIndex={-1} className="scroll-mt-24 text-2xl font-semibold">
      {children}
    </h1>
  )
}

/** Whether the focus is where somebody has put it; what leads to a step is in the page itself. */
function hasMovedOn(isStep: boolean): boolean {
  const { activeElement, body } = document
  const isInPage = document.getElementById('main')?.contains(activeElement) ?? false
  return activeElement !== body && !(isStep && isInPage)
}
