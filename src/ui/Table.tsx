import type { ComponentProps, CSSProperties, ReactNode } from 'react'

// Roles are spelt out because cards on a narrow screen lose those of `display: table`.

/** What a table has on the narrowest page on which its head stays in sight (px). */
const pageWidth = 1230

interface TableProps {
  label: string
  /** Stays a table on a narrow screen, where it fits. */
  isSlim?: boolean
  /** Rows of the whole, the head among them, where not all are in the page. */
  rowCount?: number | undefined
  /** What its columns need (px), whose widths are set: with less room it scrolls by itself. */
  leastWidth?: number
  children: ReactNode
}

/** A ledger; below 640 px each row becomes a card. Its head stays in sight where the whole of it fits. */
export function Table({ label, isSlim, rowCount, leastWidth, children }: TableProps) {
  const isWide = (leastWidth ?? 0) > pageWidth
  return (
    <div
      // Texts for screen readers alone are placed in it, or they would widen the page.
      className={`relative rounded-sm border border-line bg-surface ${isWide ? 'pinned sm:overflow-x-auto' : 'sm:max-xl:overflow-x-auto'}`}
    >
      <table
        role="table"
        aria-label={label}
        aria-rowcount={rowCount}
        // React's type knows no properties of our own.
        style={{ '--least-width': `${String(leastWidth ?? 0)}px` } as CSSProperties}
        className={`w-full border-separate border-spacing-0 leading-5 tabular-nums [&_tbody_a]:scroll-mt-16 [&_tbody_a]:scroll-mb-24 [&_tbody>tr:last-child>*]:border-b-0 sm:max-xl:[&_thead_th:first-child]:sticky sm:max-xl:[&_thead_th:first-child]:start-0 sm:max-xl:[&_thead_th:first-child]:z-10 ${isSlim ? '' : 'cards'} ${leastWidth === undefined ? '' : 'sm:min-w-(--least-width) sm:table-fixed'}`}
      >
        {children}
      </table>
    </div>
  )
}

/** One row. */
export function Row({ className = '', ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      {...rest}
      role="row"
      className={`${className} bg-surface hover:bg-surface-2 [&>*]:border-b [&>*]:border-line [&>*]:px-3 [&>*]:pt-[var(--row-above,8px)] [&>*]:pb-[var(--row-below,7px)] [&>*]:align-baseline`}
    />
  )
}

interface HeaderCellProps {
  /** How the column is sorted; missing: it cannot be. */
  sort?: 'ascending' | 'descending' | 'none'
  numeric?: boolean
  /** Which of several columns the list is sorted by, from 1. */
  place?: number | undefined
  children: ReactNode
}

const arrows = { ascending: '↑', descending: '↓', none: '' } as const

/** Head of a column. */
export function HeaderCell({ sort, numeric, place, children }: HeaderCellProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort}
      className={`!border-line-strong bg-surface-2 !align-bottom relative font-medium text-muted xl:sticky xl:top-0 xl:z-10 ${numeric ? 'text-end' : 'text-start'}`}
    >
      {!numeric && children}
      {sort && (
        <span aria-hidden className="inline-block w-4 text-center">
          {arrows[sort]}
          {place !== undefined && <sub>{place}</sub>}
        </span>
      )}
      {numeric && children}
    </th>
  )
}

/** Head of a row: what the row is about. */
export function RowHeader({ children }: { children: ReactNode }) {
  return (
    <th
      role="rowheader"
      scope="row"
      className="max-w-md bg-inherit text-start font-medium wrap-anywhere sm:max-xl:sticky sm:max-xl:start-0"
    >
      {children}
    </th>
  )
}

interface CellProps {
  /** Head of the column, repeated on cards. */
  label: string
  numeric?: boolean
  /** Needs a line of its own on a card, although it is a number. */
  isWide?: boolean
  children: ReactNode
}

/** One value. */
export function Cell({ label, numeric, isWide, children }: CellProps) {
  return (
    <td
      role="cell"
      data-label={label}
      className={`${numeric ? 'text-end' : 'text-start'} ${numeric && !isWide ? 'half' : ''}`}
    >
      {children}
    </td>
  )
}
