import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * Where the rows began the last time (px), and at first where they do on most screens: who finds them there
 * sees nothing placed twice.
 */
let topBefore = 350

/** Where an element begins (px from the top of the page), also after something above it has grown. */
export function useTop(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(topBefore)
  useLayoutEffect(() => {
    const measure = () => {
      const rect = element.current?.getBoundingClientRect()
      if (rect) setTop((topBefore = Math.round(rect.top + window.scrollY)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return top
}
