import type { ReactNode } from 'react'

// Roles are spelt out because cards on a narrow screen lose those of `display: table`.

interface TableProps {
  label: string
  /** Stays a table on a narrow screen, where it fits. */
  isSlim?: boolean
  children: ReactNode
}

/** A ledger; below 640 px each row becomes a card. Its head stays in sight where the whole of it fits. */
export function Table({ label, isSlim, children }: TableProps) {
  return (
    <div className="rounded-sm border border-line bg-surface sm:max-xl:overflow-x-auto">
      <table
        role="table"
        aria-label={label}
        className={`w-full border-separate border-spacing-0 leading-5 tabular-nums [&_tbody_a]:scroll-mt-16 [&_tbody>tr:last-child>*]:border-b-0 sm:max-xl:[&_thead_th:first-child]:sticky sm:max-xl:[&_thead_th:first-child]:start-0 sm:max-xl:[&_thead_th:first-child]:z-10 ${isSlim ? '' : 'cards'}`}
      >
        {children}
      </table>
    </div>
  )
}

/** One row. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr
      role="row"
      className="bg-surface hover:bg-surface-2 [&>*]:border-b [&>*]:border-line [&>*]:px-3 [&>*]:pt-2 [&>*]:pb-[7px] [&>*]:align-baseline"
    >
      {children}
    </tr>
  )
}

interface HeaderCellProps {
  /** How the column is sorted; missing: it cannot be. */
  sort?: 'ascending' | 'descending' | 'none'
  numeric?: boolean
  children: ReactNode
}

const arrows = { ascending: '↑', descending: '↓', none: '' } as const

/** Head of a column. */
export function HeaderCell({ sort, numeric, children }: HeaderCellProps) {
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort}
      className={`!border-line-strong bg-surface-2 !align-bottom font-medium text-muted xl:sticky xl:top-0 xl:z-10 ${numeric ? 'text-end' : 'text-start'}`}
    >
      {children}
      {sort && (
        <span aria-hidden className="inline-block w-4 text-center">
          {arrows[sort]}
        </span>
      )}
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
