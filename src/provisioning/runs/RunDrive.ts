import { type Intent, isEnd, sameOperator } from '../intent'
import { JournalProblem } from '../Keeper'
import { type RowOfRun, rowsOf } from './counts'
import type { Run, RunRow } from './run'
import type { Runs } from './Runs'
import { isProven, whyPause } from './whyPause'

/** How long nothing is looked at while nothing happens (ms). */
const tick = 5_000

/** States in which a row is on its way to the portal, or about to be. */
const onTheirWay: ReadonlySet<string> = new Set(['queued', 'check', 'backoff', 'armed', 'sent'])

/** Drives one run: begins rows as long as nothing speaks against it, and looks at what becomes of them. */
export class RunDrive {
  /** When rows that a load of the page has left waiting were told to go on (ms): somebody's word covers them. */
  private readonly toldAt = new Map<string, number>()

  constructor(
    private readonly runs: Runs,
    private readonly id: string,
  ) {}

  private get run(): Run {
    return this.runs.need(this.id)
  }

  private get rows(): RowOfRun[] {
    const { store } = this.runs.engine
    return rowsOf(this.run, (id) => store.get(id))
  }

  /** Until the run has ended or waits for somebody. */
  async toTheEnd(): Promise<void> {
    this.runs.engine.turns.startBeating()
    await this.takeUp()
    while (this.run.state === 'running') await this.takeStep()
  }

  /** What was begun before goes on first; names are learned at once that would cost a call for each row. */
  private async takeUp(): Promise<void> {
    const { engine } = this.runs
    const left = this.rows.filter(({ intent }) => !intent || !isEnd(intent))
    for (const { row } of left) await engine.hear(row.id)
    for (const { intent } of this.rows) if (intent && !isEnd(intent)) await this.goOn(intent)
    await engine.world.prepareReads(left.map(({ row }) => row.key))
  }

  private async goOn({ id }: Intent): Promise<void> {
    const { engine } = this.runs
    this.toldAt.set(id, engine.world.now())
    await engine.resume(id)
  }

  private async takeStep(): Promise<void> {
    const { rows } = this
    const why = this.whyPause(rows)
    if (why) return this.runs.pause(this.id, why)
    const left = rows.find(({ intent }) => intent && this.isLeft(intent))
    if (left?.intent) return this.goOn(left.intent)
    const next = rows.find(({ intent }) => !intent)
    const open = rows.flatMap(({ intent }) => (intent && !isEnd(intent) ? [intent] : []))
    if (next && this.mayBegin(rows, open)) return this.begin(next.row)
    if (!next && open.length === 0) return this.runs.finish(this.id)
    await this.untilSomethingHappens()
  }

  /** Not again at once: what had just come to rest may not have been able to hear it. */
  private isLeft({ id, state, pause }: Intent): boolean {
    const { world } = this.runs.engine
    const toldAt = this.toldAt.get(id) ?? -Infinity
    return state === 'paused' && pause === 'reloaded' && world.now() - toldAt >= tick
  }

  private whyPause(rows: readonly RowOfRun[]) {
    const { world } = this.runs.engine
    const who = world.who()
    return whyPause(this.run, rows, {
      isSignedIn: who !== undefined,
      isOperator: sameOperator(who, this.run.operator),
      isStopped: world.isStopped(),
    })
  }

  private mayBegin(rows: readonly RowOfRun[], open: readonly Intent[]): boolean {
    const { sending, open: most } = this.runs.engine.timing.runs
    const begun = rows.flatMap(({ intent }) => (intent ? [intent] : []))
    if (!isProven(begun)) return open.length === 0
    return open.length < most && open.filter(({ state }) => onTheirWay.has(state)).length < sending
  }

  /** A row whose change the journal already has is never begun again. */
  private async begin(row: RunRow): Promise<void> {
    const { engine } = this.runs
    const { id, key, base, want, reason, ticket, revertOf } = row
    await engine.hear(id)
    if (engine.store.get(id) || this.run.state !== 'running') return
    const change = { key, operator: this.run.operator, base, want, reason, ticket, revertOf }
    try {
      await engine.submit({ ...change, row: { id, runId: this.id } })
    } catch (error) {
      if (!(error instanceof JournalProblem)) throw error
      await this.runs.pause(this.id, 'journal')
    }
  }

  private async untilSomethingHappens(): Promise<void> {
    const { world, store, turns } = this.runs.engine
    const happened = new AbortController()
    const notice = () => happened.abort()
    const stops = [store.subscribe(notice), this.runs.store.subscribe(notice)]
    await world.wait(tick, happened.signal)
    for (const stop of stops) stop()
    turns.beat()
  }
}
