import {
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import type { CustomerRow } from '~/contract/provisions'
import type { RowWindow } from './RowWindow'
import { focusRow, onRowKey, placeOf } from './rowKeys'
import { useRowWindow } from './useRowWindow'
import { useTop } from './useTop'

/** So many rows stand in the page as they are; of more, those that fill the screen until the others come. */
export const plainRows = 60

interface RowsProps {
  rows: readonly CustomerRow[]
  /** What a row is high, about (px). */
  height: number
  row: (place: number, ref: Ref<HTMLTableRowElement>) => ReactNode
  /** Hears which rows are in sight, counted from 0. */
  onSight: (first: number, last: number) => void
}

/**
 * The rows of a short list, and those of a long one near those in sight, with room for all others. What was drawn
 * before these are known stays as it is, with the focus and with a press on its way.
 */
export function Rows({ rows, height, row, onSight }: RowsProps) {
  const count = rows.length
  const body = useRef<HTMLTableSectionElement>(null)
  const focused = useRef<number>(undefined)
  const wanted = useRef<number>(undefined)
  const top = useTop(body)
  const near = useRowWindow({
    count,
    enabled: count > plainRows,
    height,
    top,
    // Or the focus would be lost.
    kept: () => focused.current,
    onSight,
  })
  const measure = useMeasure(near, body)
  useEffect(() => {
    if (!near) onSight(0, Infinity)
  }, [onSight, near])
  useLayoutEffect(() => {
    if (wanted.current === undefined || !focusRow(body.current, wanted.current)) return
    wanted.current = undefined
  })
  const go = (place: number) => {
    if (focusRow(body.current, place) || !near) return
    wanted.current = focused.current = place
    near.goTo(place)
  }
  const standing = count <= plainRows ? count : Math.ceil(window.innerHeight / height)
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
      onKeyDown={(event) => onRowKey(event, { count: near ? count : standing, height, go })}
    >
      {near
        ? withRoom(near, top, (place) => row(place, measure))
        : rows.slice(0, standing).map((_, place) => row(place, measure))}
    </tbody>
  )
}

/** The `ref` of each row: always the same, so that nothing is drawn anew when the window comes. */
function useMeasure(near: RowWindow | undefined, body: RefObject<HTMLTableSectionElement | null>) {
  const measuring = useRef<RowWindow>(undefined)
  useLayoutEffect(() => {
    measuring.current = near
    for (const row of body.current?.rows ?? []) if (row.dataset['index']) near?.measure(row)
  }, [near, body])
  return useCallback((row: HTMLTableRowElement | null) => measuring.current?.measure(row), [])
}

/** Rows with room for those that are not in the page. */
function withRoom(near: RowWindow, top: number, row: (place: number) => ReactNode): ReactNode[] {
  let at = top
  const parts: ReactNode[] = []
  for (const item of near.items()) {
    if (item.start > at)
      parts.push(<Room key={`room ${String(item.key)}`} height={item.start - at} />)
    parts.push(row(item.index))
    at = item.end
  }
  const rest = near.end() - at
  return rest > 0 ? [...parts, <Room key="rest" height={rest} />] : parts
}

function Room({ height }: { height: number }) {
  return (
    <tr aria-hidden className="room">
      <td style={{ height }} />
    </tr>
  )
}
