import { sameAccess } from '~/rules/access'
import { sameEntitlements } from '~/rules/orgEntitlements'
import { type Intent, isAccess } from './intent'
import { compareModified, compareStamps, isBase, type Seen } from './reading'
import type { Timing } from './timing'

/**
 * What the kinds of changes differ in: when what is wanted is reached, and how often it may be sent. Seats
 * are set, so that the same again does no harm; a purchase is granted and everything withdrawn once.
 */

/** How many sends a change may have. A grant or a withdrawal that was not applied ends; a person asks anew. */
export function sendsOf(intent: Intent, { sends }: Timing): number {
  return isAccess(intent) ? 1 : sends
}

/** Whether a read shows what was reviewed, and so licenses a send. Nothing is purchased twice. */
export function isUnmoved(intent: Intent, seen: Seen, withStamp = true): boolean {
  const { base, want } = intent
  if (!isBase(seen, base, withStamp)) return false
  if ('maxUsers' in want) return true
  const isTaken = want.operation === 'purchase' && seen.access?.kind === 'purchase'
  return !isTaken && sameAccess(seen.access, base.access)
}

/** Whether a read shows what is wanted, written since the review. A stamp that runs backwards shows the past. */
export function isReached(intent: Intent, seen: Seen): boolean {
  const { want, base } = intent
  if (!('operation' in want)) {
    const order = compareStamps(seen.stamp, base.stamp)
    if (seen.isGone || order < 0 || !sameEntitlements(seen.value, want)) return false
    return order > 0 || !sameEntitlements(base.value, want)
  }
  if (want.operation === 'deleteProvision') return seen.isGone
  return isGranted(seen, want.endDate) && compareModified(seen.stamp, base.stamp) >= 0
}

function isGranted({ access }: Seen, endDate: number | null): boolean {
  return sameAccess(access, { kind: 'purchase', endDate })
}

/**
 * Whether the reads so far prove it. A row that is missing may have been missed by a list that shifts: that
 * it is gone is believed once two reads some time apart agree.
 */
export function isProven(intent: Intent, seen: Seen, { apart }: Timing): boolean {
  if (!isReached(intent, seen)) return false
  const since = intent.seenSince ?? seen.askedAt
  return !isWithdrawal(intent) || seen.askedAt - since >= apart
}

/** Whether it takes everything away. */
export function isWithdrawal({ want }: Intent): boolean {
  return 'operation' in want && want.operation === 'deleteProvision'
}

/** Whether what a confirmed change has left holds no longer; a read that may lag says nothing. */
export function isUndone(intent: Intent, seen: Seen, timing: Timing): boolean {
  const { want, base, stamp, endedAt = 0 } = intent
  if (!stamp) return false
  const mustSee = seen.askedAt >= endedAt + timing.lag
  if (isWithdrawal(intent)) {
    if (seen.isGone) return false
    // Asking again is the purchaser's right, and undoes nothing.
    const isNew = compareModified(seen.stamp, base.stamp) > 0
    return isNew ? ['purchase', 'trial'].includes(seen.access?.kind ?? '') : mustSee
  }
  const holds =
    'operation' in want
      ? want.operation === 'purchase' && isGranted(seen, want.endDate)
      : sameEntitlements(seen.value, want)
  if (holds) return false
  const compare = isAccess(intent) ? compareModified : compareStamps
  const order = seen.isGone ? 1 : compare(seen.stamp, stamp)
  return order > 0 || (order === 0 && mustSee)
}

/** Whether a read shows less than a confirmed change is known to have left: it lags behind (T21). */
export function isBehind(last: Intent, seen: Seen, timing: Timing): boolean {
  const { want, stamp, base, endedAt = 0 } = last
  if (!stamp || seen.isGone) return false
  const mayLag = seen.askedAt < endedAt + timing.lag
  if ('maxUsers' in want) {
    const order = compareStamps(seen.stamp, stamp)
    return order < 0 || (order === 0 && mayLag && !sameEntitlements(seen.value, want))
  }
  if (want.operation === 'deleteProvision') {
    return mayLag && compareModified(seen.stamp, base.stamp) <= 0
  }
  const order = compareModified(seen.stamp, stamp)
  return mayLag && (order < 0 || (order === 0 && !isGranted(seen, want.endDate)))
}
