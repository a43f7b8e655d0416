import type { Snapshot } from '~/api/lists/snapshot'
import type { ShownState } from '~/rules/purchasers/quickFilters'

/** Numbers over days, for a plot, a table and a file alike. */
export interface Series {
  /** Days in UTC, ascending: `2026-11-25`. */
  days: readonly string[]
  lines: readonly Line[]
}

/** One line of a plot: a value a day; `null` on a day that was not seen. */
export interface Line {
  key: string
  label: string
  values: readonly (number | null)[]
}

/** Seats sold by listing, all entitlements added up; the listing with most at last comes first. */
export function seatsByListing(
  snapshots: readonly Snapshot[],
  titleOf: (itemId: string) => string,
): Series {
  const days = daysOf(snapshots)
  const itemIds = [...new Set(snapshots.map(({ itemId }) => itemId))]
  const lines = itemIds.map((itemId) => {
    const found = byDay(snapshots.filter((one) => one.itemId === itemId))
    const sum = (one: Snapshot) => one.seats.reduce((total, [, num]) => total + num, 0)
    return { key: itemId, label: titleOf(itemId), values: valuesOf(days, found, sum) }
  })
  return { days, lines: lines.sort((a, b) => last(b) - last(a)) }
}

/** Seats sold of one listing by entitlement. One that a whole list did not name had none. */
export function seatsByEntitlement(
  snapshots: readonly Snapshot[],
  labelOf: (key: string) => string,
): Series {
  const days = daysOf(snapshots)
  const found = byDay(snapshots)
  const keys = [...new Set(snapshots.flatMap(({ seats }) => seats.map(([key]) => key)))]
  const lines = keys.map((key) => {
    const seatsOf = (one: Snapshot) => one.seats.find(([name]) => name === key)?.[1] ?? 0
    return { key, label: labelOf(key), values: valuesOf(days, found, seatsOf) }
  })
  return { days, lines: lines.sort((a, b) => last(b) - last(a)) }
}

/** Purchasers of one listing by state. */
export function purchasersByState(
  snapshots: readonly Snapshot[],
  states: readonly ShownState[],
  labelOf: (state: ShownState) => string,
): Series {
  const days = daysOf(snapshots)
  const found = byDay(snapshots)
  const lines = states.map((state) => ({
    key: state,
    label: labelOf(state),
    values: valuesOf(days, found, ({ counts }) => counts[state]),
  }))
  return { days, lines }
}

function daysOf(snapshots: readonly Snapshot[]): string[] {
  return [...new Set(snapshots.map(({ day }) => day))].sort()
}

function byDay(snapshots: readonly Snapshot[]): ReadonlyMap<string, Snapshot> {
  return new Map(snapshots.map((one) => [one.day, one]))
}

function valuesOf(
  days: readonly string[],
  found: ReadonlyMap<string, Snapshot>,
  valueOf: (one: Snapshot) => number,
): (number | null)[] {
  return days.map((day) => {
    const one = found.get(day)
    return one ? valueOf(one) : null
  })
}

/** The value seen last, for order; -1 where there is none. */
function last({ values }: Line): number {
  return values.findLast((value) => value !== null) ?? -1
}

/** Places of values with nothing beside them, of which no line would show. */
export function lonely(values: Line['values']): number[] {
  const isSeen = (place: number) => (values[place] ?? null) !== null
  return values.flatMap((_, n) => (isSeen(n) && !isSeen(n - 1) && !isSeen(n + 1) ? [n] : []))
}
