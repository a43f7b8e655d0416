import type { Engine } from '../Engine'
import { type Intent, isEnd, type Operator, sameOperator } from '../intent'
import { JournalProblem } from '../Keeper'
import { isAtWork, isOver, type Run, type RunPause, type RunRow, runSchema } from './run'
import { RunDrive } from './RunDrive'
import type { RunJournal } from './runJournal'
import { RunStore } from './RunStore'

/** What somebody reviewed and confirmed with one click. */
export interface ReviewedRun {
  operator: Operator
  /** In the order they are to be sent; no provision twice. */
  rows: readonly Omit<RunRow, 'id'>[]
  follows?: Run['follows']
}

/** One tab at a time drives one run at a time, in the whole browser. */
const lock = 'run'

/**
 * Sends many reviewed changes through the engine, one after the other, under all its rules; see
 * docs/safety.md. One per load of the page; screens look at `store`.
 */
export class Runs {
  readonly store = new RunStore()
  /** Tabs whose runs this one takes note of when they die. */
  private readonly heirOf = new Set<string>()
  private readonly driven = new Set<string>()

  constructor(
    readonly engine: Engine,
    private readonly journal: RunJournal,
    /** Tells the other tabs that a run has changed. */
    private readonly announce: (id: string) => void,
  ) {
    engine.turns.rule({
      maySend: (intent) => this.mayBeSent(intent),
      isAtWork: () => this.store.all.some(({ state }) => state === 'running'),
      onSleep: () => this.driven.forEach((id) => void this.interrupt(id)),
    })
    this.store.subscribe(() => engine.turns.changed())
  }

  /** Reads what is kept. Runs of tabs that live no longer wait for somebody (T16). */
  async start(): Promise<void> {
    const runs = await this.journal.all()
    this.store.set(...runs)
    for (const run of runs) void this.inherit(run)
  }

  /** Whether this tab is the one at work on a run. */
  isDrivenHere({ id }: Pick<Run, 'id'>): boolean {
    return this.driven.has(id)
  }

  /**
   * Keeps a reviewed run, and then begins to send it, its first row alone.
   * @throws JournalProblem before anything was sent
   */
  async startRun({ operator, rows, follows }: ReviewedRun): Promise<Run> {
    const { world, tab } = this.engine
    const now = world.now()
    const run: Run = {
      id: world.newId(),
      schema: runSchema,
      operator,
      rows: rows.map((row) => ({ ...row, id: world.newId() })),
      state: 'ready',
      ...(follows && { follows }),
      createdAt: now,
      goneOnAt: now,
      revision: 0,
      owner: tab,
    }
    await this.journal.put(run).catch((cause: unknown) => {
      throw new JournalProblem('The journal could not keep a run.', { cause })
    })
    this.store.set(run)
    this.announce(run.id)
    void this.drive(run.id)
    return run
  }

  /** Begins no further row; rows on their way come to their verdict. */
  async pause(id: string, pause: RunPause = 'person'): Promise<void> {
    await this.change(id, (run) => (isAtWork(run) ? { ...run, state: 'paused', pause } : run))
  }

  /** The computer slept: what was under way is read, and the rest waits for somebody. */
  async interrupt(id: string): Promise<void> {
    await this.change(id, (run) => (isAtWork(run) ? { ...run, state: 'interrupted' } : run))
  }

  /** Somebody says go on; this tab does the work. Of a run that has ended, what is open goes on. */
  async resume(id: string): Promise<void> {
    const { world, tab } = this.engine
    const run = this.store.get(id)
    if (!run || !sameOperator(world.who(), run.operator)) return
    world.goOn()
    if (isOver(run)) return this.resumeOpen(run)
    await this.change(id, (newest) => {
      if (isOver(newest) || isAtWork(newest)) return newest
      const { pause: _, ...rest } = newest
      return { ...rest, state: 'ready', goneOnAt: world.now(), owner: tab }
    })
    if (this.store.get(id)?.owner === tab) void this.drive(id)
  }

  /** Cancels every row that was not sent; what was sent comes to its verdict. */
  async cancelTheRest(id: string): Promise<void> {
    const endedAt = this.engine.world.now()
    await this.change(id, (run) => {
      const { pause: _, ...rest } = run
      return isOver(run) ? run : { ...rest, state: 'cancelled', endedAt }
    })
    const run = this.store.get(id)
    for (const intent of run ? this.openOf(run) : []) await this.engine.cancel(intent.id)
  }

  /** Every row that waits has its verdict. */
  async finish(id: string): Promise<void> {
    const endedAt = this.engine.world.now()
    await this.change(id, (run) => (isOver(run) ? run : { ...run, state: 'finished', endedAt }))
  }

  /** Another tab has changed a run. */
  async hear(id: string): Promise<void> {
    const run = await this.journal.get(id)
    if (!run) return
    if (run.revision > (this.store.get(id)?.revision ?? -1)) this.store.set(run)
    void this.inherit(run)
  }

  need(id: string): Run {
    const run = this.store.get(id)
    if (!run) throw new Error(`There is no run ${id}.`)
    return run
  }

  /**
   * Changes the newest version of a run. It is true here at once, kept or not: one that could not be kept
   * leaves an earlier version, of which the next load says that it was interrupted.
   */
  private async change(id: string, make: (run: Run) => Run): Promise<void> {
    const own = this.need(id)
    const known = make(own)
    // At once, so that no further row begins while the disk is asked.
    if (known !== own) this.store.set({ ...known, revision: own.revision })
    const kept = await this.journal.get(id).catch(() => undefined)
    const newest = kept && kept.revision > own.revision ? kept : own
    const next = make(newest)
    const run = next === newest ? newest : { ...next, revision: newest.revision + 1 }
    this.store.set(run)
    if (next === newest) return
    await this.journal.put(run).catch(() => undefined)
    this.announce(id)
  }

  private async drive(id: string): Promise<void> {
    if (this.driven.has(id)) return
    this.driven.add(id)
    const { world, tab } = this.engine
    await world.locks.hold(lock, async () => {
      await this.change(id, (run) => {
        const isOurs = run.state === 'ready' && run.owner === tab
        return isOurs ? { ...run, state: 'running' } : run
      })
      const { state, owner } = this.need(id)
      if (state === 'running' && owner === tab) await new RunDrive(this, id).toTheEnd()
    })
    this.driven.delete(id)
    this.store.set(this.need(id))
  }

  /** When the tab that drives a run dies, its run waits for somebody, whichever tab takes note of it. */
  private async inherit({ owner, state }: Run): Promise<void> {
    const { tab, world } = this.engine
    if (owner === tab || !isAtWork({ state }) || this.heirOf.has(owner)) return
    this.heirOf.add(owner)
    await world.locks.hold(`tab ${owner}`, async () => {
      for (const run of await this.journal.all()) {
        if (run.owner === owner && sameOperator(world.who(), run.operator)) {
          this.store.set(run)
          await this.interrupt(run.id)
        }
      }
    })
  }

  private async resumeOpen(run: Run): Promise<void> {
    for (const { id } of this.openOf(run)) await this.engine.resume(id)
  }

  private openOf({ rows }: Run): Intent[] {
    return rows.flatMap(({ id }) => {
      const intent = this.engine.store.get(id)
      return intent && !isEnd(intent) ? [intent] : []
    })
  }

  /** Rows of a run that waits for somebody are not sent; those of one that has ended, if they ever were. */
  private mayBeSent({ runId = '', attempts }: Intent): boolean {
    const run = this.store.get(runId)
    if (!run) return true
    return run.state === 'running' || (isOver(run) && attempts.length > 0)
  }
}
