import type { CustomerRow } from '~/contract/provisions'
import { type ColumnId, dateColumns, entitlementOf, never, readColumn, valueIn } from './columns'

/** A column narrowed to values from one to another, both among them; a missing one bounds nothing. */
export interface Range {
  column: ColumnId
  /** Counts; in columns of dates days such as `2026-08-12`, as they are in UTC. */
  from?: string | undefined
  to?: string | undefined
}

const day = 86_400_000
const form = /^(.+):([^:]*)\.\.([^:]*)$/

/** Whether a column holds dates. */
export function isDateColumn(id: ColumnId): boolean {
  return (dateColumns as readonly ColumnId[]).includes(id)
}

/** Whether a column can be narrowed. */
export function isRangeColumn(id: ColumnId): boolean {
  return isDateColumn(id) || id === 'maxUsers' || entitlementOf(id) !== undefined
}

/**
 * Reads ranges as an address has them: `maxUsers:10..50,ends:2026-12-01..`. What is no range is left out, and
 * so is a second one of a column.
 */
export function readRanges(text: string): Range[] {
  const ranges = text.split(',').flatMap((part) => {
    const [, name = '', from = '', to = ''] = form.exec(part) ?? []
    const column = readColumn(safeDecode(name))
    if (!column || !isRangeColumn(column)) return []
    const bounds = [from, to].map((bound) => (isBound(column, bound) ? bound : undefined))
    return bounds.some(Boolean) ? [{ column, from: bounds[0], to: bounds[1] }] : []
  })
  return ranges.filter((range, n) => {
    return ranges.findIndex(({ column }) => column === range.column) === n
  })
}

/** Writes ranges for an address; `undefined` when there is none. */
export function writeRanges(ranges: readonly Range[]): string | undefined {
  const parts = ranges.map(({ column, from = '', to = '' }) => {
    return `${encodeURIComponent(column)}:${from}..${to}`
  })
  return parts.length > 0 ? parts.join(',') : undefined
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isBound(column: ColumnId, text: string): boolean {
  if (!isDateColumn(column)) return /^\d{1,10}$/.test(text)
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN
  // Some browsers read 30 February as a day in March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** A test of rows that a range passes. Rows of which nothing is known pass none, nor does an end that never comes. */
export function inRange({ column, from, to }: Range): (row: CustomerRow, now: number) => boolean {
  const isDate = isDateColumn(column)
  const least = from === undefined ? -Infinity : isDate ? Date.parse(from) : Number(from)
  const most = to === undefined ? Infinity : isDate ? Date.parse(to) + day - 1 : Number(to)
  return (row, now) => {
    const value = valueIn(column, row, now)
    return value !== undefined && value !== never && value >= least && value <= most
  }
}
