import { audit, isAuditDue } from './audit'
import type { Engine } from './Engine'
import { isWithdrawal } from './goal'
import { type Intent, isAccess, isEnd, type ProvisionKey, sameOperator } from './intent'
import type { Stamp } from '~/rules/orgEntitlements'
import { compareStamps, type Seen } from './reading'

/** Looks at ended changes again: once when they are due (R9), and with every reading that comes by (R10). */
export class Audits {
  private readonly scheduled = new Set<string>()

  constructor(private readonly engine: Engine) {}

  /** Reads the provision of an ended change when its audit is due, if nobody has done so until then. */
  schedule(id: string): void {
    const intent = this.engine.store.get(id)
    if (!intent || intent.auditDueAt === undefined || !isEnd(intent)) return
    if (intent.auditedAt !== undefined || this.scheduled.has(id)) return
    this.scheduled.add(id)
    void this.auditAt(id, intent.auditDueAt).finally(() => this.scheduled.delete(id))
  }

  private async auditAt(id: string, dueAt: number): Promise<void> {
    const { world, gate, store, timing, turns } = this.engine
    while (world.now() < Math.max(dueAt, world.pausedUntil())) {
      await world.wait(Math.max(dueAt, world.pausedUntil()) - world.now())
    }
    const intent = store.get(id)
    if (!intent || !isAuditDue(intent, world.now())) return
    if (!sameOperator(world.who(), intent.operator)) return
    await turns.audit(intent)
    if (!isAuditDue(store.get(id) ?? intent, world.now())) return
    const ask = () => gate.pass(() => world.read(intent.key))
    let read = await ask()
    if (isAccess(intent) && 'isGone' in read && read.isGone) {
      // A row may be missed once; one that is gone is missing again.
      await world.wait(timing.apart)
      read = await ask()
    }
    if ('isGone' in read) await this.engine.observe(intent.key, read)
  }

  /** Holds one reading against every ended change of the provision. */
  async observe(key: ProvisionKey, seen: Seen): Promise<void> {
    const { store, timing, leftOut } = this.engine
    const rows = store.of(key).filter((row) => isEnd(row) && row.auditDueAt !== undefined)
    for (const row of rows) {
      const judged = audit(row, followed(row, rows) ?? seen, timing, leftOut)
      if (judged !== row) await this.engine.keep(judged)
    }
  }
}

/** A later change of our own was reviewed on what this one had left, or on what came of it. */
function followed(intent: Intent, newestFirst: readonly Intent[]): Seen | undefined {
  const { stamp: left } = intent
  const next = newestFirst.findLast(
    (other) => left && other.stamp && other.stamp !== left && isBasedOn(other, intent, left),
  )
  if (!next) return undefined
  const { readAt, ...parts } = next.base
  return { ...parts, isGone: false, askedAt: Math.max(readAt, intent.auditDueAt ?? 0), readAt }
}

/**
 * A withdrawal leaves no stamp: what was reviewed after its end is based on it. Where stamps stand still, what
 * was reviewed before a change was sent is not based on it all the same.
 */
function isBasedOn({ base }: Intent, before: Intent, left: Stamp): boolean {
  if (isWithdrawal(before)) return base.readAt > (before.endedAt ?? 0)
  const begunAt = before.attempts[0]?.armedAt ?? before.createdAt
  return base.readAt >= begunAt && compareStamps(base.stamp, left) >= 0
}
