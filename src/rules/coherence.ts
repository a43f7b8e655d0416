import type { OrgEntitlements } from '~/contract/provisions'
import { diffEntitlements, type Change, type SeatField } from './diffEntitlements'

/** Something worth a second look before sending. None of it forbids anything. */
export type CoherenceWarning =
  /** Nobody may use the listing any more. */
  | { kind: 'zeroMaximum' }
  /** An entitlement goes from some seats to none. */
  | { kind: 'zeroSeats'; key: string; before: number }
  /** More seats of one entitlement than people: `unusable` of them can never be used. */
  | { kind: 'seatsAboveMaximum'; key: string; seats: number; maxUsers: number; unusable: number }
  /** Fewer seats in all than people: at least `without` people get none. */
  | { kind: 'seatsBelowMaximum'; total: number; maxUsers: number; without: number }
  /** More than three times as many, or more than a hundred more. */
  | { kind: 'largeGrowth'; field: SeatField; before: number; after: number }

function growthOf({ field, before = 0, after, delta }: Change): CoherenceWarning[] {
  const isLarge = delta > 100 || (before > 0 && after > before * 3)
  return isLarge ? [{ kind: 'largeGrowth', field, before, after }] : []
}

function lossOf({ field, before = 0, after }: Change): CoherenceWarning[] {
  if (field === 'maxUsers' || before === 0 || after > 0) return []
  return [{ kind: 'zeroSeats', key: field.entitlement, before }]
}

/** Seats against people. Seats may add up to more than the maximum: a person may hold several entitlements. */
function weigh({ maxUsers, entitlements }: OrgEntitlements): CoherenceWarning[] {
  if (maxUsers === 0) return [{ kind: 'zeroMaximum' }]
  const seats = Array.from(entitlements, ([key, { num }]) => ({ key, seats: num }))
  const total = seats.reduce((sum, each) => sum + each.seats, 0)
  const above = seats
    .filter((each) => each.seats > maxUsers)
    .map((each) => ({
      kind: 'seatsAboveMaximum' as const,
      ...each,
      maxUsers,
      unusable: each.seats - maxUsers,
    }))
  if (total >= maxUsers) return above
  return [{ kind: 'seatsBelowMaximum', total, maxUsers, without: maxUsers - total }]
}

/** Looks at a planned set, and at the way to it from what is held now. */
export function findWarnings(
  before: OrgEntitlements | undefined,
  after: OrgEntitlements,
): CoherenceWarning[] {
  const changes = diffEntitlements(before, after)
  return [...weigh(after), ...changes.flatMap(lossOf), ...changes.flatMap(growthOf)]
}
