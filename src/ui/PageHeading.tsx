import { type ReactNode, useEffect, useRef } from 'react'

/** The one heading of a page; it takes the focus when the page comes. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="text-2xl font-medium">
      {children}
    </h1>
  )
}
