import type { CustomerRow } from '~/contract/provisions'
import { stateOf } from '../provisionState'
import { passes, type QuickFilter, type ShownState } from './quickFilters'
import { inRange, type Range } from './ranges'
import { fold, searchTexts } from './searchText'
import { type SortBy, sortRows } from './sortRows'

/** Which rows of a list somebody wants to see, and in which order. */
export interface Selection {
  q: string
  /** Whether a search looks at contacts too; off where others may watch. */
  withContacts: boolean
  state: ShownState | 'all'
  quick: readonly QuickFilter[]
  ranges: readonly Range[]
  /** Empty: by name. */
  sort: readonly SortBy[]
}

/** The rows that are wanted, sorted, as they are at `now` (ms). */
export function selectRows(
  rows: readonly CustomerRow[],
  selection: Selection,
  now: number,
  locale?: string,
): CustomerRow[] {
  const tests = testsOf(selection, now)
  const places: number[] = []
  rows.forEach((row, place) => {
    if (tests.every((test) => test(row))) places.push(place)
  })
  const sorted = sortRows({ rows, places, sort: selection.sort, now, ...(locale && { locale }) })
  return sorted.flatMap((place) => rows[place] ?? [])
}

function testsOf(selection: Selection, now: number): ((row: CustomerRow) => boolean)[] {
  const { q, withContacts, state, quick, ranges } = selection
  const wanted = fold(q.trim())
  return [
    ...(state === 'all' ? [] : [(row: CustomerRow) => stateOf(row.provision, now) === state]),
    ...quick.map((filter) => (row: CustomerRow) => passes(filter, row.provision, now)),
    ...ranges.map((range) => {
      const test = inRange(range)
      return (row: CustomerRow) => test(row, now)
    }),
    ...(wanted === '' ? [] : [(row: CustomerRow) => isFound(row, wanted, withContacts)]),
  ]
}

function isFound(row: CustomerRow, wanted: string, withContacts: boolean): boolean {
  const { organization, contact } = searchTexts(row)
  return organization.includes(wanted) || (withContacts && contact.includes(wanted))
}
