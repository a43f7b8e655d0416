import { type Intent, isEnd } from './intent'
import type { World } from './ports'
import type { LeftOut } from './rules'
import type { Store } from './Store'
import type { Timing } from './timing'

/** Says that the journal could not keep a row, so that nothing may be sent (R2). */
export class JournalProblem extends Error {}

const licensing: ReadonlySet<string> = new Set(['queued', 'armed'])

/** Whether a row has to be on the disk before anything follows from it. */
function needsStrict(intent: Intent): boolean {
  return licensing.has(intent.state) || isEnd(intent)
}

/** Writes rows to the journal before anybody acts on them. */
export class Keeper {
  constructor(
    private readonly world: World,
    private readonly store: Store,
    private readonly timing: Timing,
    private readonly leftOut: LeftOut,
  ) {}

  /**
   * R2: a row that licenses a send is durable before it is true. Any other row is true whether the journal
   * can keep it or not: it is tried again, and the next load finds the one before and reads.
   * @throws JournalProblem
   */
  async keep(next: Intent): Promise<void> {
    const intent = { ...next, revision: next.revision + 1 }
    const isKept = await this.write(intent)
    if (!isKept && licensing.has(intent.state)) {
      throw new JournalProblem('The journal could not keep a change.')
    }
    this.store.set(intent)
    this.world.announce(intent.id)
    if (!isKept) void this.writeLater(intent)
  }

  private async write(intent: Intent): Promise<boolean> {
    if (!this.isJournaled(intent)) return true
    return this.world.journal.put(intent, needsStrict(intent)).then(
      () => true,
      () => false,
    )
  }

  /** Until the row is kept, or a later one has taken its place. */
  private async writeLater(intent: Intent): Promise<void> {
    const { apart, retry } = this.timing
    for (let tries = 0; ; tries++) {
      await this.world.wait(Math.min(retry.cap, apart * 2 ** tries))
      if (this.store.get(intent.id) !== intent || (await this.write(intent))) break
    }
    this.world.announce(intent.id)
  }

  private isJournaled({ state }: Intent): boolean {
    if (this.leftOut.has('R2')) return false
    return !this.leftOut.has('R2 before the send') || (state !== 'armed' && state !== 'sent')
  }
}
