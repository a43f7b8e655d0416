import { isReached, isUndone } from './goal'
import { type Intent, isAccess } from './intent'
import type { Seen } from './reading'
import type { LeftOut } from './rules'
import type { Timing } from './timing'

/** Whether an ended change is still to be looked at (R9), and the time has come. */
export function isAuditDue({ auditDueAt, auditedAt }: Intent, now: number): boolean {
  return auditDueAt !== undefined && auditedAt === undefined && now >= auditDueAt
}

/**
 * What a later read says of an ended change: confirmed and no longer so is `overwritten`; refused and found
 * all the same is confirmed late. R9 asks once when it is due, R10 with every load. Unchanged when the read
 * says nothing new.
 */
export function audit(intent: Intent, seen: Seen, timing: Timing, leftOut: LeftOut): Intent {
  const isDue = isAuditDue(intent, seen.askedAt)
  const audited = isDue ? { ...intent, auditedAt: seen.readAt } : intent
  if (intent.state === 'confirmed') {
    const isLooked = isDue || (intent.auditDueAt !== undefined && !isWithoutDrift(leftOut))
    return isLooked && isUndone(intent, seen, timing) ? overwrite(audited, seen) : audited
  }
  const isDenied = intent.state === 'rejected' || intent.state === 'unapplied'
  if (!isDenied || !isReached(intent, seen)) return audited
  // Later somebody else may have granted or withdrawn the same: only the look that is due speaks of ours.
  if (isAccess(intent) && !isDue) return intent
  return { ...audited, state: 'confirmed', isLate: true, seen, stamp: seen.stamp }
}

function isWithoutDrift(leftOut: LeftOut): boolean {
  return leftOut.has('R10') || leftOut.has('R9 time and R10')
}

function overwrite(intent: Intent, seen: Seen): Intent {
  return { ...intent, state: 'overwritten', seen }
}
