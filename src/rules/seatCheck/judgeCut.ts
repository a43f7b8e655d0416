import type { SeatField } from '../diffEntitlements'
import type { SeatCheck } from './seatCheck'

/** After so long (ms) a count says what was, not what is. */
export const freshFor = 7 * 86_400_000

/** What a seat check says of a number that goes down. */
export type CutVerdict =
  | { kind: 'unknown' }
  /** `stale`: it would fit, by a count that is too old to rely on. */
  | { kind: 'fits' | 'stale'; assigned: number }
  /** So many more are assigned than would be left. However old: nobody has shown that it is better now. */
  | { kind: 'exceeds'; assigned: number; over: number }

/** Judges one number by a count of `now` (ms) or before. What the count does not name is not known, and not 0. */
export function judgeCut(
  { field, after }: { field: SeatField; after: number },
  check: SeatCheck | undefined,
  now: number,
): CutVerdict {
  const assigned = check && assignedOf(field, check)
  if (check === undefined || assigned === undefined) return { kind: 'unknown' }
  if (assigned > after) return { kind: 'exceeds', assigned, over: assigned - after }
  return { kind: isFresh(check, now) ? 'fits' : 'stale', assigned }
}

/** Whether a count is young enough to rely on. */
export function isFresh({ at }: SeatCheck, now: number): boolean {
  return now - at <= freshFor
}

function assignedOf(field: SeatField, { people, entitlements }: SeatCheck): number | undefined {
  if (field === 'maxUsers') return people
  return entitlements.find(({ key }) => key === field.entitlement)?.assigned
}
