import { type ReactNode, useEffect, useRef } from 'react'

interface PageHeadingProps {
  /** Comes into sight as well: for steps within a page, whose place of scrolling nobody else settles. */
  isStep?: boolean
  children: ReactNode
}

/** The one heading of a page; it takes the focus when the page comes. */
export function PageHeading({ isStep = false, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: !isStep })
  }, [isStep])
  return (
    <h1 ref={heading} tabIndex={-1} className="scroll-mt-24 text-2xl font-semibold">
      {children}
    </h1>
  )
}
