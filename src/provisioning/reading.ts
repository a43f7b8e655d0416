import type { OrgEntitlements, Provision } from '~/contract/provisions'
import { type Access, accessOf, sameAccess } from '~/rules/access'
import { sameEntitlements, sameStamp, type Stamp, stampOf } from '~/rules/orgEntitlements'

/** What one read of a provision showed. A provision that is gone has no value. */
export interface Seen {
  value: OrgEntitlements | undefined
  stamp: Stamp
  access?: Access | undefined
  isGone: boolean
  /** When the read was asked for and when it was answered (ms): what it shows is as old as the asking. */
  askedAt: number
  readAt: number
}

/** What the portal held when somebody reviewed a change. */
export interface Base {
  value: OrgEntitlements | undefined
  stamp: Stamp
  access?: Access | undefined
  readAt: number
}

/** The base of what was read. */
export function baseOf(provision: Provision, readAt: number): Base {
  return { ...partsOf(provision), readAt }
}

/** A reading of a provision, or of its absence. */
export function seenOf(provision: Provision | null, askedAt: number, readAt: number): Seen {
  const parts = provision ? partsOf(provision) : { value: undefined, stamp: noStamp }
  return { ...parts, isGone: provision === null, askedAt, readAt }
}

const noStamp: Stamp = { entitlementsModified: undefined, modified: undefined }

function partsOf(provision: Provision) {
  return {
    value: valueOf(provision),
    stamp: stampOf(provision),
    access: accessOf(provision),
  }
}

/** The numbers alone: the stamp has its own place. */
function valueOf({ orgEntitlements }: Provision): OrgEntitlements | undefined {
  if (!orgEntitlements) return undefined
  const { maxUsers, entitlements } = orgEntitlements
  return { maxUsers, entitlements }
}

/** Whether a read shows what was reviewed: numbers and stamp. */
export function isBase(seen: Seen, base: Base, withStamp = true): boolean {
  if (seen.isGone || !sameEntitlements(seen.value, base.value)) return false
  return !withStamp || sameStamp(seen.stamp, base.stamp)
}

/**
 * Which of two stamps is later: 1 the first, -1 the second, 0 neither. Without `entitlementsModified` on
 * both sides `modified` decides, which is weaker.
 */
export function compareStamps(a: Stamp, b: Stamp): number {
  const strong = compare(a.entitlementsModified, b.entitlementsModified)
  return strong ?? compare(a.modified, b.modified) ?? 0
}

function compare(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.sign(a - b)
}

/**
 * The same by `modified` alone: what is granted or withdrawn moves no time of the seats. Where one side lacks
 * it, neither is later.
 */
export function compareModified(a: Stamp, b: Stamp): number {
  return compare(a.modified, b.modified) ?? 0
}

/** Whether two reads show the same. */
export function sameSeen(a: Seen, b: Seen): boolean {
  if (a.isGone !== b.isGone || !sameAccess(a.access, b.access)) return false
  return sameEntitlements(a.value, b.value) && sameStamp(a.stamp, b.stamp)
}
