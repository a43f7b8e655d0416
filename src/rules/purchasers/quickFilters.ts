import type { CustomerRow, Provision } from '~/contract/provisions'
import { readInstant } from '~/lib/dates'
import { endOf, kindOf, stateOf } from '../provisionState'

const day = 86_400_000
/** From so many maximum users on a purchaser counts as large. */
export const largeFrom = 100

/** Filters of one press, in the order they are shown. */
export const quickFilters = [
  'ending',
  'endedLately',
  'noEnd',
  'requested',
  'changed',
  'unusable',
  'large',
] as const
export type QuickFilter = (typeof quickFilters)[number]

/** Judges one provision at `now` (ms). */
type Judge = (provision: Provision, now: number) => boolean

const judges: Readonly<Record<QuickFilter, Judge>> = {
  ending: (provision, now) => endsWithin(provision, now, now + 14 * day),
  endedLately: (provision, now) => endsWithin(provision, now - 30 * day, now),
  noEnd: (provision) => isGranted(provision) && endOf(provision).kind !== 'at',
  requested: (provision) => kindOf(provision) === 'request',
  changed: ({ modified }, now) => (readInstant(modified) ?? 0) > now - 7 * day,
  unusable: ({ orgEntitlements }) => {
    if (!orgEntitlements) return false
    const { maxUsers, entitlements } = orgEntitlements
    return [...entitlements.values()].some(({ num }) => num > maxUsers)
  },
  large: ({ orgEntitlements }) => (orgEntitlements?.maxUsers ?? 0) >= largeFrom,
}

function isGranted(provision: Provision): boolean {
  const kind = kindOf(provision)
  return kind === 'purchase' || kind === 'trial'
}

function endsWithin(provision: Provision, from: number, to: number): boolean {
  const end = endOf(provision)
  return isGranted(provision) && end.kind === 'at' && end.at >= from && end.at < to
}

/** Whether a provision passes one filter. */
export function passes(filter: QuickFilter, provision: Provision, now: number): boolean {
  return judges[filter](provision, now)
}

/** States a list can be narrowed to. */
export const shownStates = ['purchased', 'trial', 'requested', 'ended'] as const
export type ShownState = (typeof shownStates)[number]

/** How many rows of a list there are in each state and behind each filter; they add up to `all`. */
export type Counts = Readonly<Record<'all' | 'unknown' | ShownState | QuickFilter, number>>

const minute = 60_000
const counted = new WeakMap<readonly CustomerRow[], { at: number; counts: Counts }>()

/** Counts a whole list as of `now` (ms); of a list counted within the minute before, what was found then. */
export function countRows(rows: readonly CustomerRow[], now: number): Counts {
  const known = knownCounts(rows, now)
  if (known) return known
  const counts = countAt(rows, now)
  counted.set(rows, { at: now, counts })
  return counts
}

/** What a list was counted as, within the minute before `now` (ms). */
export function knownCounts(rows: readonly CustomerRow[], now: number): Counts | undefined {
  const known = counted.get(rows)
  return known && now >= known.at && now < known.at + minute ? known.counts : undefined
}

function countAt(rows: readonly CustomerRow[], now: number): Counts {
  const counts = { all: rows.length, unknown: 0, purchased: 0, trial: 0, requested: 0, ended: 0 }
  const quick = {
    ending: 0,
    endedLately: 0,
    noEnd: 0,
    requested: 0,
    changed: 0,
    unusable: 0,
    large: 0,
  }
  for (const { provision } of rows) {
    counts[stateOf(provision, now)]++
    for (const filter of quickFilters) if (passes(filter, provision, now)) quick[filter]++
  }
  return { ...counts, ...quick }
}
