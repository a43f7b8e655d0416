import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import {
  type Ending,
  endingFrom,
  returning,
  type Returning,
  withoutEnd,
} from '~/rules/purchasers/renewals'
import { daysOf, type RenewalsView } from './renewalsAddress'

const day = 86_400_000

/** What one view of the renewals holds. */
export type Chosen =
  | { kind: 'ending'; endings: readonly Ending[] }
  | { kind: 'noEnd'; rows: readonly CustomerRow[] }
  | { kind: 'again'; found: readonly Returning[] }

/** Everything the renewals can show, found once. */
export interface Found {
  /** At any time, soonest first. */
  endings: readonly Ending[]
  noEnd: readonly CustomerRow[]
  again: readonly Returning[]
}

/** Looks through all rows at `now` (ms). */
export function findAll(rows: readonly CustomerRow[], now: number): Found {
  return {
    endings: endingFrom(rows, now),
    noEnd: withoutEnd(rows, now),
    again: returning(rows, now),
  }
}

/** Chooses what a view shows at `now` (ms). */
export function choose({ endings, noEnd, again }: Found, view: RenewalsView, now: number): Chosen {
  if (view === 'noEnd') return { kind: 'noEnd', rows: noEnd }
  if (view === 'again') return { kind: 'again', found: again }
  const last = now + (daysOf[view] ?? Infinity) * day
  return { kind: 'ending', endings: endings.filter(({ at }) => at <= last) }
}

/** How many lines a view has. */
export function countOf(chosen: Chosen): number {
  switch (chosen.kind) {
    case 'ending':
      return chosen.endings.length
    case 'noEnd':
      return chosen.rows.length
    case 'again':
      return chosen.found.length
  }
}

/** The provisions a view speaks of. */
export function rowsOf(chosen: Chosen): readonly CustomerRow[] {
  switch (chosen.kind) {
    case 'ending':
      return chosen.endings.map(({ row }) => row)
    case 'noEnd':
      return chosen.rows
    case 'again':
      return chosen.found.flatMap(({ request, ended }) => [request, ...ended])
  }
}

/** Finds the listing of a provision among those of the seller. */
export type FindListing = (row: CustomerRow) => Listing | undefined

/** Makes that search; a row may bring its listing itself. */
export function listingFinder(listings: readonly Listing[]): FindListing {
  const known = new Map(listings.map((listing) => [listing.itemId, listing]))
  return ({ provision, listing }) => known.get(provision.itemId) ?? listing ?? undefined
}
