import type { OrgEntitlements } from '~/contract/provisions'
import { seatsOf } from './orgEntitlements'

/** So many more (or, below 0, fewer) maximum users, and seats by entitlement key, under one name. */
export interface Pack {
  /** Tells packs apart; those of the configuration have none of their own and go by their name. */
  id: string
  name: string
  maxUsers: number
  seats: Readonly<Record<string, number>>
}

/** More packs than this nobody finds again. */
export const mostPacks = 30
/** Longest name of a pack, in characters as JavaScript counts them. */
export const longestPackName = 60
/** The largest step of one number. */
export const largestStep = 100_000

/** What a pack makes of numbers. Nothing goes below 0; `undefined` where there is no maximum to add to. */
export function applyPack(
  { maxUsers, seats }: Pick<Pack, 'maxUsers' | 'seats'>,
  to: OrgEntitlements | undefined,
): OrgEntitlements | undefined {
  if (!to && maxUsers <= 0) return undefined
  const entitlements: OrgEntitlements['entitlements'] = new Map(to?.entitlements)
  for (const [key, step] of Object.entries(seats)) {
    entitlements.set(key, { num: Math.max(0, seatsOf(to, key) + step) })
  }
  return { maxUsers: Math.max(0, (to?.maxUsers ?? 0) + maxUsers), entitlements }
}

/** A pack out of what a form plans: its steps; `undefined` when there are none. */
export function packSteps(
  held: OrgEntitlements | undefined,
  want: OrgEntitlements,
): Pick<Pack, 'maxUsers' | 'seats'> | undefined {
  const keys = [...want.entitlements.keys()]
  const steps = keys.map((key) => [key, seatsOf(want, key) - seatsOf(held, key)] as const)
  const seats = Object.fromEntries(steps.filter(([, step]) => step !== 0))
  const maxUsers = want.maxUsers - (held?.maxUsers ?? 0)
  return maxUsers === 0 && Object.keys(seats).length === 0 ? undefined : { maxUsers, seats }
}
