import { Audits } from './Audits'
import { Drive } from './Drive'
import { isBehind } from './goal'
import { type Intent, isEnd, keyText, type Operator, type ProvisionKey, type Want } from './intent'
import { sameOperator, schemaVersions } from './intent'
import { Keeper } from './Keeper'
import { type Event, transition } from './machine'
import { ReadGate, RetryBudget } from './pace'
import { Turns } from './runs/Turns'
import type { World } from './ports'
import type { Base, Seen } from './reading'
import { everyRule, type LeftOut } from './rules'
import { Store } from './Store'
import type { Timing } from './timing'

/** What somebody reviewed and confirmed with a click. */
export interface Change {
  key: ProvisionKey
  operator: Operator
  base: Base
  /** Seats as a whole set: every entitlement, a removal as 0 (R4). */
  want: Want
  reason: string
  ticket: string
  revertOf?: string | undefined
  isProposed?: boolean | undefined
  /** A row of a run has had its id since the run was kept. */
  row?: { id: string; runId: string } | undefined
}

interface EngineOptions {
  timing: Timing
  appVersion: string
  /** Rules a campaign takes out. */
  leftOut?: LeftOut
}

/**
 * Carries out changes of seats and of access so that no verdict is ever false: see docs/safety.md. One per load of the
 * page; screens look at `store` and never wait for a promise.
 */
export class Engine {
  readonly store = new Store()
  readonly timing: Timing
  readonly leftOut: LeftOut
  readonly gate: ReadGate
  readonly budget: RetryBudget
  /** When rows of runs may be sent, and what is read for them. */
  readonly turns: Turns
  /** Names this load of the page; its lock tells other tabs that it lives. */
  readonly tab: string
  private readonly appVersion: string
  private readonly licensed = new Set<string>()
  private readonly drives = new Map<string, Drive>()
  private readonly audits: Audits
  private readonly keeper: Keeper
  private turn: Promise<void> = Promise.resolve()
  /** Tabs whose open changes this one takes over when they die. */
  private readonly heirOf = new Set<string>()

  constructor(
    readonly world: World,
    { timing, appVersion, leftOut = everyRule }: EngineOptions,
  ) {
    this.timing = timing
    this.appVersion = appVersion
    this.leftOut = leftOut
    this.tab = world.newId()
    this.gate = new ReadGate(timing, world.now, world.wait)
    this.budget = new RetryBudget(timing, world.now)
    this.turns = new Turns(world, timing)
    this.audits = new Audits(this)
    this.keeper = new Keeper(world, this.store, timing, leftOut)
  }

  /** Reads the journal, and takes over what tabs have left that live no longer: reads only (T16). */
  async start(): Promise<void> {
    void this.world.locks.hold(`tab ${this.tab}`, () => new Promise<never>(() => undefined))
    const rows = await this.world.journal.all()
    this.store.set(...rows)
    for (const { owner } of rows) void this.inherit(owner)
  }

  private async inherit(owner: string): Promise<void> {
    if (owner === this.tab || this.heirOf.has(owner)) return
    this.heirOf.add(owner)
    await this.world.locks.hold(`tab ${owner}`, async () => {
      const rows = await this.world.journal.all()
      for (const row of rows.filter((each) => each.owner === owner)) {
        await this.inTurn(() => this.takeOver(row))
      }
    })
  }

  private async takeOver(read: Intent): Promise<void> {
    const known = this.store.get(read.id)
    // A reading may have said more of it since the journal was read.
    const row = known && known.revision > read.revision ? known : read
    if (!sameOperator(this.world.who(), row.operator)) return
    const taken = isEnd(row)
      ? { ...row, owner: this.tab }
      : transition(row, { type: 'recover', owner: this.tab }, this.circumstances(row.id))
    await this.keep(taken)
    this.run(row.id)
  }

  /** Queues a reviewed change: the click that may send it (R6). @throws JournalProblem */
  async submit(change: Change): Promise<Intent> {
    const intent: Intent = {
      id: change.row?.id ?? this.world.newId(),
      schema: 'operation' in change.want ? schemaVersions.access : schemaVersions.seats,
      key: change.key,
      operator: change.operator,
      base: change.base,
      want: change.want,
      state: 'queued',
      revision: 0,
      attempts: [],
      createdAt: this.world.now(),
      reason: change.reason,
      ticket: change.ticket,
      ...(change.revertOf !== undefined && { revertOf: change.revertOf }),
      ...(change.isProposed && { isProposed: true }),
      ...(change.row && { runId: change.row.runId }),
      owner: this.tab,
      appVersion: this.appVersion,
    }
    this.licensed.add(intent.id)
    await this.keep(intent)
    this.run(intent.id)
    return intent
  }

  /** Somebody says go on: what was sent is read first, what was not may be sent now. This tab does the work. */
  async resume(id: string): Promise<void> {
    this.licensed.add(id)
    this.world.goOn()
    await this.goOnWith(id)
  }

  /** The same without anybody's word, for a change that this tab may send. */
  async goOnWith(id: string): Promise<void> {
    // R11: nobody goes on with what somebody else has begun.
    if (this.drives.has(id) || !sameOperator(this.world.who(), this.need(id).operator)) return
    // Under the lock, because another tab may be at work on it, or have been since this one heard of it.
    await this.alone(id, () => this.takeOn(id))
    if (this.need(id).owner === this.tab) this.run(id)
  }

  /** Takes a change that waits; one that waits no longer is left to the tab that has taken it on. */
  private async takeOn(id: string): Promise<void> {
    const row = await this.newest(id)
    const next = transition(row, { type: 'resume' }, this.circumstances(id))
    if (next === row) {
      this.learn(row)
      return
    }
    try {
      await this.keep({ ...next, owner: this.tab })
    } catch {
      this.store.set({ ...row, pause: 'journal' })
    }
  }

  /** The journal's row, unless it could not keep what this tab has done since. */
  private async newest(id: string): Promise<Intent> {
    const own = this.need(id)
    const row = await this.world.journal.get(id).catch(() => undefined)
    if (!row || row.revision < own.revision) return own
    return row.revision === own.revision && row.owner === this.tab ? own : row
  }

  /** Takes note of a row that another tab works on; when that tab dies, this one takes over. */
  private learn(row: Intent): void {
    this.store.set(row)
    void this.inherit(row.owner)
  }

  /** Reads now instead of later; sends nothing that it would not have sent anyway. */
  async checkNow(id: string): Promise<void> {
    if (this.store.get(id)?.state === 'parked') await this.goOnWith(id)
    this.drives.get(id)?.hurry()
  }

  /** Gives up a change that was never sent. */
  async cancel(id: string): Promise<void> {
    await this.apply(id, { type: 'cancel' })
  }

  /** Somebody has taken note of an end. */
  async acknowledge(id: string): Promise<void> {
    const intent = this.store.get(id)
    if (intent) await this.keep({ ...intent, acknowledgedAt: this.world.now() })
  }

  /** R10: every reading of a provision is held against what was confirmed last. */
  observe(key: ProvisionKey, seen: Seen): Promise<void> {
    return this.inTurn(() => this.audits.observe(key, seen))
  }

  /** What a reading says of ended changes, and who takes them over, are written one after the other. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work)
    this.turn = done.catch(() => undefined)
    return done
  }

  /**
   * Whether a read shows less than this browser knows to have happened: it lags behind (T21) and says
   * nothing.
   */
  isBehind(key: ProvisionKey, seen: Seen): boolean {
    const last = this.store.of(key).find(({ stamp }) => stamp !== undefined)
    return last !== undefined && isBehind(last, seen, this.timing)
  }

  /** Another tab has changed a row. */
  async hear(id: string): Promise<void> {
    const row = await this.world.journal.get(id)
    if (!row) return
    void this.inherit(row.owner)
    if (this.drives.has(id)) return
    if (row.revision > (this.store.get(id)?.revision ?? -1)) this.store.set(row)
  }

  /** Applies an event and keeps the row before anybody acts on it. */
  async apply(id: string, event: Event): Promise<Intent> {
    const before = this.need(id)
    const after = transition(before, event, this.circumstances(id))
    if (after !== before) await this.keep(after)
    return this.need(id)
  }

  need(id: string): Intent {
    const intent = this.store.get(id)
    if (!intent) throw new Error(`There is no change ${id}.`)
    return intent
  }

  /** Keeps a row; see `Keeper`. @throws JournalProblem */
  keep(intent: Intent): Promise<void> {
    return this.keeper.keep(intent)
  }

  circumstances(id: string) {
    return {
      now: this.world.now(),
      timing: this.timing,
      leftOut: this.leftOut,
      isLicensed: this.licensed.has(id),
      mayRetry: this.budget.allows,
    }
  }

  /** Works on a change until it ends or waits for somebody. */
  private run(id: string): void {
    if (this.drives.has(id)) return
    const drive = new Drive(this, id)
    this.drives.set(id, drive)
    const alone = this.alone(id, async () => {
      if (await this.isStillOurs(id)) await drive.toTheEnd()
    })
    void alone.finally(() => {
      this.drives.delete(id)
      this.audits.schedule(id)
      void drive.continueLater()
    })
  }

  /** R1: one tab at a time is at work on one provision. */
  private alone(id: string, work: () => Promise<void>): Promise<void> {
    if (this.leftOut.has('R1')) return work()
    return this.world.locks.hold(`key ${keyText(this.need(id).key)}`, work)
  }

  /** Another tab may have gone on with it while this one waited for the lock. */
  private async isStillOurs(id: string): Promise<boolean> {
    const row = await this.newest(id)
    if (row.owner === this.tab) return true
    this.learn(row)
    return false
  }
}
