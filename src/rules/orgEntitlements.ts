import type { OrgEntitlements, Provision } from '~/contract/provisions'

/** Seats of one entitlement; one that is not listed has none. */
export function seatsOf(held: OrgEntitlements | undefined, key: string): number {
  return held?.entitlements.get(key)?.num ?? 0
}

/**
 * Whether two sets grant the same: 0 seats and no entry are one and the same, because it is not documented
 * which of them the portal keeps. No set at all equals only no set at all.
 */
export function sameEntitlements(
  a: OrgEntitlements | undefined,
  b: OrgEntitlements | undefined,
): boolean {
  if (!a || !b) return a === b
  const keys = [...a.entitlements.keys(), ...b.entitlements.keys()]
  return a.maxUsers === b.maxUsers && keys.every((key) => seatsOf(a, key) === seatsOf(b, key))
}

/**
 * What tells two readings of a provision apart even when the numbers agree (milliseconds). A missing part
 * is `undefined`; without `entitlementsModified` the guarantee is weaker.
 */
export interface Stamp {
  entitlementsModified: number | undefined
  modified: number | undefined
}

/** The stamp of a provision as read. */
export function stampOf(provision: Provision): Stamp {
  return {
    entitlementsModified: provision.orgEntitlements?.entitlementsModified,
    modified: provision.modified,
  }
}

/** Whether two stamps agree in both parts. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.entitlementsModified === b.entitlementsModified && a.modified === b.modified
}
