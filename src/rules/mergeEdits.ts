import type { OrgEntitlements } from '~/contract/provisions'
import { type Change, diffEntitlements } from './diffEntitlements'
import { seatsOf } from './orgEntitlements'

/** One number in three versions: what was opened, what the portal holds now, what is wanted. */
export interface Conflict {
  change: Change
  now: number | undefined
  /** The same step from the number of now; `undefined` when that would be below 0 or nothing holds. */
  carried: number | undefined
}

/** Every number of a change against what somebody else has made of it meanwhile. */
export function findConflicts(
  opened: OrgEntitlements | undefined,
  now: OrgEntitlements | undefined,
  want: OrgEntitlements,
): Conflict[] {
  return diffEntitlements(opened, want).map((change) => {
    const { field, delta } = change
    const current = now && (field === 'maxUsers' ? now.maxUsers : seatsOf(now, field.entitlement))
    const carried = current === undefined ? undefined : current + delta
    return {
      change,
      now: current,
      carried: carried !== undefined && carried >= 0 ? carried : undefined,
    }
  })
}
