import type { OrgEntitlements } from '~/contract/provisions'
import { seatsOf } from './orgEntitlements'
import type { SeatInput } from './seatInput'

/** One number of a provision: the cap on people, or the seats of one entitlement. */
export type SeatField = 'maxUsers' | { entitlement: string }

/** One number before and after; `before` is `undefined` where nothing was held, and counts as 0. */
export interface Change {
  field: SeatField
  before: number | undefined
  after: number
  /** After minus before. */
  delta: number
}

function changeOf(field: SeatField, before: number | undefined, after: number): Change {
  return { field, before, after, delta: after - (before ?? 0) }
}

/**
 * Every number, changed or not: maximum users first, then the entitlements in the order of `after`, then
 * those only `before` holds, which end at 0.
 */
export function diffEntitlements(
  before: OrgEntitlements | undefined,
  after: OrgEntitlements,
): Change[] {
  const keys = new Set([...after.entitlements.keys(), ...(before?.entitlements.keys() ?? [])])
  const seats = Array.from(keys, (key) =>
    changeOf({ entitlement: key }, before?.entitlements.get(key)?.num, seatsOf(after, key)),
  )
  return [changeOf('maxUsers', before?.maxUsers, after.maxUsers), ...seats]
}

/** Whether anything goes down; only that can take a seat from somebody. */
export function hasDecrease(changes: readonly Change[]): boolean {
  return changes.some(({ delta }) => delta < 0)
}

/** Whether there is nothing to send. A first maximum is a change, even of 0: until then there is no set at all. */
export function isUnchanged(changes: readonly Change[]): boolean {
  return changes.every(
    ({ field, before, delta }) => delta === 0 && !(field === 'maxUsers' && before === undefined),
  )
}

/** What the form holds: one input a field, for every known entitlement, in the order of the form. */
export interface SeatInputs {
  maxUsers: SeatInput
  entitlements: ReadonlyMap<string, SeatInput>
}

function settle(input: SeatInput | undefined, current: number | undefined): number | undefined {
  if (input?.kind === 'invalid') return undefined
  return input === undefined || input.kind === 'unchanged' ? current : input.value
}

/**
 * The whole set to send: every entitlement of the form and of the provision, unchanged ones too, because it is not
 * documented whether the portal keeps or drops what is left out. `undefined` when an input is invalid, or when there is no
 * maximum, neither held nor typed.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export function planEntitlements(
  current: OrgEntitlements | undefined,
  inputs: SeatInputs,
): OrgEntitlements | undefined {
  const maxUsers = settle(inputs.maxUsers, current?.maxUsers)
  if (maxUsers === undefined) return undefined
  const entitlements: OrgEntitlements['entitlements'] = new Map()
  for (const key of new Set([
    ...inputs.entitlements.keys(),
    ...(current?.entitlements.keys() ?? []),
  ])) {
    const num = settle(inputs.entitlements.get(key), seatsOf(current, key))
    if (num === undefined) return undefined
    entitlements.set(key, { num })
  }
  return { maxUsers, entitlements }
}
