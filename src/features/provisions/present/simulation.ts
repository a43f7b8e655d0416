import type { OrgEntitlements } from '~/contract/provisions'
import { type Change, diffEntitlements, type SeatField } from '~/rules/diffEntitlements'
import { seatsOf } from '~/rules/orgEntitlements'

/** More is a slip of the hand. */
const largest = 9_999_999

/** A number of a set, be it simulated or held. */
export function numberOf(set: OrgEntitlements, field: SeatField): number {
  return field === 'maxUsers' ? set.maxUsers : seatsOf(set, field.entitlement)
}

/** The set with another number in it, at least 0. */
export function withNumber(set: OrgEntitlements, field: SeatField, to: number): OrgEntitlements {
  const num = Math.min(largest, Math.max(0, to))
  if (field === 'maxUsers') return { ...set, maxUsers: num }
  const entitlements = new Map(set.entitlements).set(field.entitlement, { num })
  return { ...set, entitlements }
}

/** What a simulation begins with: the numbers alone, the entitlements in the order of the screen. */
export function simulated(held: OrgEntitlements, keys: readonly string[]): OrgEntitlements {
  const entitlements = new Map(keys.map((key) => [key, { num: seatsOf(held, key) }]))
  return { maxUsers: held.maxUsers, entitlements }
}

/** Numbers now and simulated; without a simulation they are the same. */
export function changesOf(
  held: OrgEntitlements,
  simulation: OrgEntitlements | undefined,
  keys: readonly string[],
): Change[] {
  return diffEntitlements(held, simulation ?? simulated(held, keys))
}
