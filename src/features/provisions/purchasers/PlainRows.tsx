import type { ReactNode, Ref } from 'react'
import type { CustomerRow } from '~/contract/provisions'
import { focusRow, onRowKey } from './rowKeys'

/** So many rows stand in the page as they are; of more, those that fill the screen until the others come. */
export const plainRows = 60

/** Rows of a table, however many of them are in the page. */
export interface RowsProps {
  rows: readonly CustomerRow[]
  /** What a row is high, about (px). */
  height: number
  row: (place: number, ref?: Ref<HTMLTableRowElement>) => ReactNode
  /** Hears which rows are in sight, counted from 0. */
  onSight: (first: number, last: number) => void
}

/** All rows of a short list, and the first of a long one. */
export function PlainRows({ rows, height, row }: RowsProps) {
  const most = rows.length <= plainRows ? plainRows : Math.ceil(window.innerHeight / height)
  const standing = Math.min(rows.length, most)
  return (
    <tbody
      role="rowgroup"
      onKeyDown={(event) => {
        const go = (place: number) => focusRow(event.currentTarget, place)
        onRowKey(event, { count: standing, height, go })
      }}
    >
      {rows.slice(0, standing).map((_, place) => row(place))}
    </tbody>
  )
}
