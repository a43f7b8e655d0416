import type { CustomerRow } from '~/contract/provisions'
import { nameOf } from '~/rules/nameOf'
import { type ColumnId, valueIn } from './columns'

/** One column a list is sorted by; several are compared in turn. */
export interface SortBy {
  column: ColumnId
  isDescending: boolean
}

const ranks = new WeakMap<readonly CustomerRow[], Float64Array>()

/**
 * The place of each row when all are sorted by name as the language does it, the same for the same names;
 * made once a list, because comparing words is slow and numbers are not.
 */
export function nameRanks(rows: readonly CustomerRow[], locale?: string): Float64Array {
  const before = ranks.get(rows)
  if (before) return before
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const names = rows.map(nameOf)
  const order = names.map((_, n) => n).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''))
  const places = new Float64Array(rows.length)
  let rank = 0
  order.forEach((n, place) => {
    const isOther = compare(names[order[place - 1] ?? n] ?? '', names[n] ?? '') !== 0
    if (isOther) rank = place
    places[n] = rank
  })
  ranks.set(rows, places)
  return places
}

/** What is sorted: places of rows in `rows`. */
export interface Sorting {
  rows: readonly CustomerRow[]
  places: readonly number[]
  sort: readonly SortBy[]
  now: number
  locale?: string
}

/** Sorts places of rows; what is not known comes last either way, and equals stand by name. */
export function sortRows({ rows, places, sort, now, locale }: Sorting): number[] {
  const byName = nameRanks(rows, locale)
  const columns = sort.map(({ column, isDescending }) => ({
    sign: isDescending ? -1 : 1,
    values: column === 'name' ? byName : valuesOf(column, rows, places, now),
  }))
  return places.toSorted((a, b) => {
    for (const { sign, values } of columns) {
      const order = compare(values[a] ?? NaN, values[b] ?? NaN, sign)
      if (order !== 0) return order
    }
    return (byName[a] ?? 0) - (byName[b] ?? 0)
  })
}

function valuesOf(
  column: ColumnId,
  rows: readonly CustomerRow[],
  places: readonly number[],
  now: number,
): Float64Array {
  const values = new Float64Array(rows.length)
  for (const place of places) {
    const row = rows[place]
    values[place] = (row && valueIn(column, row, now)) ?? NaN
  }
  return values
}

function compare(a: number, b: number, sign: number): number {
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1
  if (Number.isNaN(b)) return -1
  return a < b ? -sign : sign
}
