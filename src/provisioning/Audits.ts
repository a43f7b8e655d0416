import { audit, isAuditDue } from './audit'
import type { Engine } from './Engine'
import { type Intent, isEnd, type ProvisionKey, sameOperator } from './intent'
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
    const { world, gate, store } = this.engine
    while (world.now() < Math.max(dueAt, world.pausedUntil())) {
      await world.wait(Math.max(dueAt, world.pausedUntil()) - world.now())
    }
    const intent = store.get(id)
    if (!intent || !isAuditDue(intent, world.now())) return
    if (!sameOperator(world.who(), intent.operator)) return
    const read = await gate.pass(() => world.read(intent.key))
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
    ({ stamp, base }) => left && stamp && stamp !== left && compareStamps(base.stamp, left) >= 0,
  )
  if (!next) return undefined
  const { value, stamp, readAt } = next.base
  return { value, stamp, isGone: false, askedAt: Math.max(readAt, intent.auditDueAt ?? 0), readAt }
}
