import fc from 'fast-check'
import { mulberry } from '../engine/mulberry'
import { Play } from '../engine/Play'
import type { Limiter } from '../engine/SimNetwork'
import type { Settings, SimPortal } from '../engine/SimPortal'
import type { SimTab } from '../engine/SimTab'
import { type Intent, isEnd, type SeatsIntent } from '~/provisioning/intent'
import type { Seen } from '~/provisioning/reading'
import { everyRule } from '~/provisioning/rules'
import { isAtWork, isOver, type Run } from '~/provisioning/runs/run'

/** How often the person looks at the run, in ms. */
const look = 10_000
/** A run that takes longer than this has got stuck, in ms. */
const longest = 6 * 3_600_000

/** One run of many changes, a person who looks at it now and then, and what befalls both. */
export class BulkPlay extends Play {
  readonly random: () => number
  /** Where the run's requests begin in the network's list. */
  private firstCall = 0
  startedAt = 0
  /** How often somebody had to say go on. */
  clicks = 0
  /** Sends of a tab that was loaded, or awoke, and that nobody had told to go on. */
  unasked = 0
  /** How much had been done when the run was interrupted, until somebody says go on. */
  private interruptedAt: number | undefined

  constructor(portal: SimPortal, seed: number, settings: Settings = {}) {
    const [scheduler] = fc.sample(fc.scheduler(), { numRuns: 1, seed })
    if (!scheduler) throw new Error('fast-check gives no scheduler')
    super({ portal, scheduler, seed, settings, skew: 0, leftOut: everyRule })
    this.random = mulberry(seed)
  }

  get browser() {
    return this.browsers[0]
  }

  get here(): SimTab | undefined {
    return [...this.browser.tabs].find(({ operator }) => operator !== undefined)
  }

  get run(): Run {
    const [run] = this.browser.runs.values()
    if (!run) throw new Error('There is no run')
    return run
  }

  /** The changes of the run as the journal has them. */
  get rows(): Intent[] {
    return this.run.rows.flatMap(({ id }) => this.browser.rows.get(id) ?? [])
  }

  /** Requests since the run began. */
  get calls() {
    return this.network.calls.slice(this.firstCall)
  }

  /** Reads every purchaser, and confirms one change of each. */
  async start(count: number, limiter?: Limiter): Promise<void> {
    const tab = this.here
    if (!tab?.operator) throw new Error('Nobody is signed in')
    const keys = this.portal.purchaserOrgIds.slice(0, count).map((_, place) => this.keyOf(place))
    const reads = Promise.all(keys.map((key) => tab.read(key)))
    await this.advance(5_000)
    const seen = await reads
    this.begin(limiter)
    const rows = keys.map((key, place) => this.rowOf(key, seen[place]))
    void tab.runs.startRun({ operator: tab.operator, rows })
    await this.advance(50)
  }

  /** From here on requests and time count. */
  begin(limiter: Limiter | undefined): void {
    this.network.limiter = limiter
    this.firstCall = this.network.calls.length
    this.deeds.length = 0
    this.startedAt = this.clock.now
  }

  private rowOf(key: ReturnType<Play['keyOf']>, seen: Seen | undefined) {
    if (!seen?.value) throw new Error(`${key.purchaserOrgId} has no seats`)
    const { value, stamp, readAt } = seen
    const want = { maxUsers: this.nextNumber(), entitlements: value.entitlements }
    return { key, base: { value, stamp, readAt }, want, reason: '', ticket: '' }
  }

  /** Until every row has its verdict. Whenever the run waits for somebody, somebody says go on after a while. */
  async toTheEnd(): Promise<void> {
    let waited = 0
    while (!this.hasEnded && this.clock.now - this.startedAt < longest) {
      await this.advance(look)
      const isWaiting = !isAtWork(this.run) && !this.hasEnded
      waited = isWaiting ? waited + 1 : 0
      if (waited >= 2) {
        this.sayGoOn()
        waited = 0
      }
    }
  }

  get hasEnded(): boolean {
    return isOver(this.run) && this.rows.every(isEnd)
  }

  private sayGoOn(): void {
    const tab = this.here
    if (!tab) return
    this.clicks++
    this.countUnasked()
    void tab.runs.resume(this.run.id)
  }

  private countUnasked(): void {
    const since = this.deeds.slice(this.interruptedAt ?? this.deeds.length)
    this.unasked += since.filter(({ kind }) => kind === 'send').length
    this.interruptedAt = undefined
  }

  /** When the last verdict came, counted from the start of the run (ms). */
  get span(): number {
    return Math.max(...this.rows.map(({ endedAt = Infinity }) => endedAt)) - this.startedAt
  }

  /** Closes the tab that drives the run, or crashes it, and loads the page anew. */
  async reload(): Promise<void> {
    const tab = [...this.browser.tabs].find(({ engine }) => engine.tab === this.run.owner)
    if (tab) this.browser.kill(tab)
    if (tab) this.interruptedAt ??= this.deeds.length
    await this.advance(200)
    this.openTab(this.browser)
  }

  /** The session ends; somebody signs in after a while, which loads the page anew. */
  loseSession(): void {
    for (const tab of this.browser.tabs) tab.operator = undefined
    this.clock.at(this.clock.now + 40_000, () => {
      for (const tab of [...this.browser.tabs]) if (!tab.operator) this.browser.kill(tab)
      this.openTab(this.browser)
    })
  }

  /** The computer sleeps: time passes, and nothing happens in it. */
  sleep(span: number): void {
    this.clock.now += span
    this.interruptedAt ??= this.deeds.length
  }

  override get intents(): SeatsIntent[] {
    return [...this.browser.rows.values()] as SeatsIntent[]
  }
}
