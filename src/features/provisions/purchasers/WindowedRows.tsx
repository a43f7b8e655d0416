import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { whenIdle } from '~/lib/whenIdle'
import type { RowsProps } from './PlainRows'
import { focusRow, onRowKey, placeOf } from './rowKeys'

/** Rows beside those in sight that are in the page too, so that keys and wheels find them ready: at first, and then. */
const besideFirst = 3
const beside = 8

/** The rows near those in sight, and room for all others. Loaded lazily. */
export default function WindowedRows({ rows, height, row, onSight }: RowsProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const focused = useRef<number>(undefined)
  const wanted = useRef<number>(undefined)
  const top = useTop(body)
  const [overscan, setOverscan] = useState(besideFirst)
  useEffect(() => void whenIdle().then(() => setOverscan(beside)), [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan,
    // Known before the first drawing, or that would be one without rows.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    scrollMargin: top,
    // By place, not by row: heights differ little, and another order would have all of them laid out anew.
    // The row with the focus stays in the page, or the focus would be lost.
    rangeExtractor: (range) => withFocused(range, focused.current),
  })
  const go = (place: number) => {
    if (focusRow(body.current, place)) return
    wanted.current = focused.current = place
    virtualizer.scrollToIndex(place)
  }
  useLayoutEffect(() => {
    if (wanted.current === undefined || !focusRow(body.current, wanted.current)) return
    wanted.current = undefined
  })
  const items = virtualizer.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {}
  useEffect(() => onSight(startIndex, endIndex), [onSight, startIndex, endIndex])
  useEffect(() => () => onSight(0, Infinity), [onSight])
  let at = top
  const parts: ReactNode[] = []
  for (const item of items) {
    if (item.start > at)
      parts.push(<Room key={`room ${String(item.key)}`} height={item.start - at} />)
    parts.push(row(item.index, virtualizer.measureElement))
    at = item.end
  }
  const rest = virtualizer.getTotalSize() + top - at
  return (
    <tbody
      ref={body}
      role="rowgroup"
      onFocus={({ target }) => {
        focused.current = placeOf(target)
      }}
      onBlur={() => {
        focused.current = wanted.current
      }}
      onKeyDown={(event) => onRowKey(event, { count: rows.length, height, go })}
    >
      {parts}
      {rest > 0 && <Room key="rest" height={rest} />}
    </tbody>
  )
}

/**
 * Where the rows began the last time (px), and at first where they do on most screens: who finds them there
 * sees nothing placed twice.
 */
let topBefore = 350

/** Where an element begins (px from the top of the page), also after something above it has grown. */
function useTop(element: RefObject<HTMLElement | null>): number {
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

function withFocused(range: Range, focused: number | undefined): number[] {
  const places = defaultRangeExtractor(range)
  if (focused === undefined || focused >= range.count || places.includes(focused)) return places
  return [...places, focused].sort((a, b) => a - b)
}

function Room({ height }: { height: number }) {
  return (
    <tr aria-hidden className="room">
      <td style={{ height }} />
    </tr>
  )
}
