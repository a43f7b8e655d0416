import type { OrgEntitlements } from '~/contract/provisions'
import { diffEntitlements } from './diffEntitlements'
import { seatsOf } from './orgEntitlements'

/** So many more (below 0: fewer) maximum users, and seats by entitlement key. */
export interface PackSteps {
  maxUsers: number
  seats: Readonly<Record<string, number>>
}

/** Steps under one name: "Add 5 standard, 1 advanced". */
export interface Pack extends PackSteps {
  id: string
  name: string
}

/** More packs than this nobody finds again. */
export const mostPacks = 30
/** Longest name of a pack, in characters as JavaScript counts them. */
export const longestPackName = 60
/** The largest step of one number. */
export const largestStep = 100_000

/**
 * What a pack makes of numbers; `undefined` where it cannot be applied: something would fall below 0, or
 * there is no maximum to begin with and the pack brings none.
 */
export function applyPack(
  { maxUsers, seats }: PackSteps,
  to: OrgEntitlements | undefined,
): OrgEntitlements | undefined {
  if (!to && maxUsers <= 0) return undefined
  const entitlements: OrgEntitlements['entitlements'] = new Map(to?.entitlements)
  for (const [key, step] of Object.entries(seats)) {
    entitlements.set(key, { num: seatsOf(to, key) + step })
  }
  const applied = { maxUsers: (to?.maxUsers ?? 0) + maxUsers, entitlements }
  const isPossible = [applied.maxUsers, ...[...entitlements.values()].map(({ num }) => num)]
  return isPossible.every((count) => count >= 0) ? applied : undefined
}

/** The steps from what is held to what is wanted; `undefined` when there are none. */
export function packSteps(
  held: OrgEntitlements | undefined,
  want: OrgEntitlements,
): PackSteps | undefined {
  const changes = diffEntitlements(held, want).filter(({ delta }) => delta !== 0)
  const seats = changes.flatMap(({ field, delta }) =>
    field === 'maxUsers' ? [] : [[field.entitlement, delta] as const],
  )
  const maxUsers = changes.find(({ field }) => field === 'maxUsers')?.delta ?? 0
  return changes.length === 0 ? undefined : { maxUsers, seats: Object.fromEntries(seats) }
}

/** Packs that name only entitlements there are here. */
export function usablePacks(packs: readonly Pack[], keys: readonly string[]): Pack[] {
  return packs.filter(({ seats }) => Object.keys(seats).every((key) => keys.includes(key)))
}
