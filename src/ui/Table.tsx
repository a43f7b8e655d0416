import type { ReactNode } from 'react'

// Roles are spelt out because cards on a narrow screen lose those of `display: table`.

/** A ledger; below 640 px each row becomes a card. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="rounded-sm border border-line bg-surface sm:overflow-x-auto">
      <table
        role="table"
        aria-label={label}
        className="cards w-full border-collapse tabular-nums [&_tbody>tr:last-child]:border-b-0"
      >
        {children}
      </table>
    </div>
  )
}

/** One row. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr role="row" className="border-b border-line hover:bg-surface-2">
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
      className={`border-b border-line-strong bg-surface-2 px-3 py-2 align-bottom font-medium text-muted ${numeric ? 'text-end' : 'text-start'}`}
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
      className="max-w-md min-w-48 px-3 py-2 text-start font-medium wrap-anywhere"
    >
      {children}
    </th>
  )
}

interface CellProps {
  /** Head of the column, repeated on cards. */
  label: string
  numeric?: boolean
  children: ReactNode
}

/** One value. */
export function Cell({ label, numeric, children }: CellProps) {
  return (
    <td
      role="cell"
      data-label={label}
      className={`px-3 py-2 ${numeric ? 'text-end' : 'text-start'}`}
    >
      {children}
    </td>
  )
}
