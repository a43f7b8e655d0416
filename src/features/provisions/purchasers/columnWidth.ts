import { type ColumnId, entitlementOf, type FixedColumn } from '~/rules/purchasers/columns'
import type { ShownColumn } from './purchasersAddress'

const widths = {
  state: 124,
  ends: 248,
  maxUsers: 104,
  modified: 248,
  start: 248,
  created: 248,
  contact: 260,
  orgId: 184,
} as const satisfies Record<Exclude<FixedColumn, 'name'>, number>

const countWidth = 104
const leastName = 200
/** With more columns of seats than this, an instant that is past is told in one word. */
const seatsBesideDates = 2

/** Whether the last change is told short, so that seats have room. */
export function isShort(columns: readonly ShownColumn[]): boolean {
  return columns.filter(({ id }) => entitlementOf(id) !== undefined).length > seatsBesideDates
}

/**
 * What a column is wide (px); the name takes what is left, `undefined`. Set and not measured, or columns
 * would move with every row that comes into sight.
 */
export function columnWidth({ id, width }: ShownColumn, short: boolean): number | undefined {
  if (width !== undefined || id === 'name') return width
  if (entitlementOf(id) !== undefined) return countWidth
  if (id === 'modified' && short) return countWidth + 32
  // What is no entitlement is one of the fixed columns.
  return widths[id as Exclude<ColumnId & FixedColumn, 'name'>]
}

/** What the whole table needs at least (px). */
export function tableWidth(columns: readonly ShownColumn[]): number {
  const short = isShort(columns)
  return columns.reduce((sum, column) => sum + (columnWidth(column, short) ?? leastName), 0)
}
