import type { Provision } from '~/contract/provisions'
import { type Intent, isEnd } from '~/provisioning/intent'
import { sameEntitlements, sameStamp, type Stamp, stampOf } from '~/rules/orgEntitlements'

/**
 * Who changed a provision between two looks, as far as the journal of this browser tells: this app alone; this
 * app after somebody else; perhaps this app, by a change whose outcome is not known yet; or not this app.
 */
export type MadeBy = 'here' | 'both' | 'perhaps' | 'elsewhere'

/** Follows the journal's changes (`own`) from the stamp a provision has now back to the one it had `before`. */
export function madeBy(before: Stamp, now: Provision, own: readonly Intent[]): MadeBy {
  const sent = own.filter(
    ({ attempts, isAlreadySo }) => attempts.length > 0 && isAlreadySo !== true,
  )
  let at = stampOf(now)
  let steps = 0
  while (steps < sent.length) {
    const change = sent.find(({ stamp }) => stamp && isSame(stamp, at))
    if (!change) break
    at = change.base.stamp
    steps++
    if (isSame(at, before)) return 'here'
  }
  if (steps > 0) return 'both'
  return sent.some((intent) => mayHaveLeft(intent, now)) ? 'perhaps' : 'elsewhere'
}

/** Stamps that say nothing are not the same. */
function isSame(a: Stamp, b: Stamp): boolean {
  const isStated = a.entitlementsModified !== undefined || a.modified !== undefined
  return isStated && sameStamp(a, b)
}

function mayHaveLeft(intent: Intent, { orgEntitlements, purchased }: Provision): boolean {
  const { want } = intent
  const isSo = 'maxUsers' in want ? sameEntitlements(want, orgEntitlements) : purchased
  return !isEnd(intent) && isSo
}
