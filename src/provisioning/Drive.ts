import type { Engine } from './Engine'
import { type Intent, isEnd, lastAttempt, sameOperator } from './intent'
import { type Event, landsLast, settlesAt } from './machine'
import { backoff } from './pace'
import type { ReadFailure } from './ports'
import type { Seen } from './reading'

/** Slots for sends, over all tabs (R12). */
const slots = ['slot 0', 'slot 1']

/** Works on one change: does what its state asks for and applies what comes of it. */
export class Drive {
  private tries = 0
  private nudge = new AbortController()

  constructor(
    private readonly engine: Engine,
    private readonly id: string,
  ) {}

  /** Ends the present pause before the next read. */
  hurry(): void {
    this.nudge.abort()
  }

  private get intent(): Intent {
    return this.engine.need(this.id)
  }

  private apply(event: Event): Promise<Intent> {
    return this.engine.apply(this.id, event)
  }

  /** Until the change has ended or waits for somebody. Nothing but the state decides what is done. */
  async toTheEnd(): Promise<void> {
    let hasStep = true
    while (hasStep) {
      // R11: only the person who asked, in the organization they asked in.
      if (!sameOperator(this.engine.world.who(), this.intent.operator)) {
        await this.apply({ type: 'pause', reason: 'identity' })
      }
      hasStep = await this.takeStep()
    }
  }

  private async takeStep(): Promise<boolean> {
    const { world, timing } = this.engine
    switch (this.intent.state) {
      case 'queued':
      case 'check':
        await this.restWhileOthersLand()
        if (!(await this.engine.turns.send(this.intent))) {
          await this.apply({ type: 'pause', reason: 'reloaded' })
          return true
        }
        await this.restWhilePaused()
        if (world.isStopped()) await this.apply({ type: 'pause', reason: 'throttled' })
        else await this.inSlot(() => this.attempt())
        return true
      case 'backoff':
        await world.wait(backoff(timing, this.tries, world.random))
        await this.apply({ type: 'timer' })
        return true
      case 'verify':
        await this.verify()
        return true
      case 'settle':
        await this.restOrHurry(settlesAt(this.intent, this.engine.circumstances(this.id)))
        await this.apply({ type: 'timer' })
        return true
      case 'paused':
        return this.intent.pause === 'auth' && this.tries++ === 0 && (await this.renew())
      case 'armed':
      case 'sent':
      case 'parked':
      case 'confirmed':
      case 'rejected':
      case 'conflict':
      case 'unapplied':
      case 'cancelled':
      case 'overwritten':
        return false
    }
  }

  /** A throttled change goes on by itself once the portal may be asked again; the key lock is free until then. */
  async continueLater(): Promise<void> {
    const { world } = this.engine
    const intent = this.engine.store.get(this.id)
    if (intent?.state !== 'paused' || intent.pause !== 'throttled' || world.isStopped()) return
    await this.restUntilShown(intent)
    await this.restWhilePaused()
    if (world.isStopped() || this.intent.pause !== 'throttled') return
    await this.engine.goOnWith(this.id)
  }

  /** An earlier read could not prove yet that nothing was carried out, and would be one call too many. */
  private async restUntilShown(intent: Intent): Promise<void> {
    const { world, timing } = this.engine
    const { endedAt } = lastAttempt(intent) ?? {}
    if (endedAt !== undefined) await world.wait(endedAt + timing.lag - world.now())
  }

  private async renew(): Promise<boolean> {
    if (!(await this.engine.world.renew())) return false
    await this.apply({ type: 'resume' })
    return true
  }

  /** Settles at `until`, or earlier when somebody asks for a read now. */
  private async restOrHurry(until: number): Promise<void> {
    const { world } = this.engine
    await world.wait(Math.max(0, until - world.now()), this.nudge.signal)
    if (this.nudge.signal.aborted) this.nudge = new AbortController()
  }

  /** R7, beyond one change: a POST that a dead tab of somebody else has sent from here may still arrive. */
  private async restWhileOthersLand(): Promise<void> {
    const { world, timing, store, leftOut } = this.engine
    if (leftOut.has('R7') || leftOut.has('R1')) return
    const others = store
      .of(this.intent.key)
      .filter((other) => other.id !== this.id && !isEnd(other))
    const until = Math.max(0, ...others.map((other) => landsLast(other, timing)))
    await world.wait(Math.max(0, until - world.now()))
  }

  /** R12: while the portal is to be left alone nothing is asked of it, whoever hurries. */
  private async restWhilePaused(): Promise<void> {
    const { world } = this.engine
    while (world.pausedUntil() > world.now()) await world.wait(world.pausedUntil() - world.now())
  }

  /** Holds a slot for as long as `work` takes, and some time more, without keeping anybody waiting for that. */
  private async inSlot(work: () => Promise<void>): Promise<void> {
    const { world, timing } = this.engine
    const holding = () =>
      new Promise<void>((done, fail) => {
        const started = world.now()
        const held = async () => {
          await work().then(done, fail)
          await world.wait(Math.max(0, started + timing.slot - world.now()))
        }
        void this.holdSlot(held)
      })
    await holding()
  }

  private async holdSlot(held: () => Promise<void>): Promise<void> {
    const { locks, random } = this.engine.world
    const work = async () => {
      await held()
      return true
    }
    for (const slot of slots) if (await locks.holdIfFree(slot, work)) return
    await locks.hold(slots[Math.floor(random() * slots.length)] ?? 'slot 0', work)
  }

  private async attempt(): Promise<void> {
    const { state } = await this.apply({ type: 'go' })
    if (state === 'queued') await this.apply({ type: 'pause', reason: 'reloaded' })
    if (state !== 'check') return
    await this.check()
    await this.sendIfArmed()
  }

  /** R3, R6: a read under the lock comes directly before every send. */
  private async check(): Promise<void> {
    const { leftOut, timing, world } = this.engine
    if (leftOut.has('R3')) {
      const { base } = this.intent
      await this.arm({ ...base, isGone: false, askedAt: world.now(), readAt: world.now() })
      return
    }
    const read = await this.read()
    if ('isGone' in read) {
      await this.arm(read)
    } else if (read.kind === 'auth' || read.kind === 'throttled') {
      await this.apply({ type: 'unreadable', pause: read.kind })
    } else {
      const isLast = ++this.tries >= timing.retry.tries || !this.engine.budget.allows
      await this.apply({ type: 'unreadable', ...(isLast && { pause: 'unreachable' as const }) })
    }
  }

  /** R2: an armed row that the journal could not keep is not sent. */
  private async arm(seen: Seen): Promise<void> {
    try {
      await this.apply({ type: 'read', seen })
    } catch {
      this.engine.store.set({ ...this.intent, state: 'paused', pause: 'journal' })
    }
  }

  private async sendIfArmed(): Promise<void> {
    if (this.intent.state !== 'armed') return
    if (!this.maySend()) {
      await this.apply({ type: 'stale' })
      const isLast = ++this.tries >= this.engine.timing.retry.tries
      if (isLast) await this.apply({ type: 'pause', reason: 'unreachable' })
      return
    }
    await this.send()
    await this.sendIfArmed()
  }

  /** The read that licenses the send is fresh, and the person still the one who asked (R3, R11). */
  private maySend(): boolean {
    const { world, timing, leftOut } = this.engine
    const age = world.now() - (lastAttempt(this.intent)?.checkedAt ?? 0)
    const isFresh = age <= timing.fresh || leftOut.has('R3')
    return isFresh && sameOperator(world.who(), this.intent.operator)
  }

  private async send(): Promise<void> {
    const { world, budget, store, timing } = this.engine
    const { attempts } = this.intent
    if (attempts.length > 1) budget.noteRetry()
    budget.noteRequest()
    // Nothing may come between the look at the clock and the send, so that this row is not waited for.
    store.set({ ...this.intent, state: 'sent' })
    const abort = new AbortController()
    const deadline = (lastAttempt(this.intent)?.checkedAt ?? 0) + timing.fresh
    const answer = world.post(this.intent, deadline, abort.signal)
    await this.peekUntil(answer, abort)
    const { seen, class: outcome, code, message } = await answer
    if (outcome === 'unsent') {
      await this.apply({ type: 'stale' })
      return
    }
    await this.apply({
      type: 'answer',
      class: outcome,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      ...(seen && { seen }),
    })
  }

  /** While no answer comes, reads can already prove that it arrived. */
  private async peekUntil(answer: Promise<unknown>, abort: AbortController): Promise<void> {
    const { world, timing, leftOut } = this.engine
    const answered = new AbortController()
    void answer.then(() => answered.abort())
    const isOpen = () => !answered.signal.aborted && this.intent.state === 'sent'
    while (isOpen()) {
      await world.wait(timing.peek, answered.signal)
      if (!isOpen() || leftOut.has('R5') || leftOut.has('R6')) return
      const read = await this.read()
      if ('isGone' in read) await this.apply({ type: 'read', seen: read })
    }
    if (this.intent.state !== 'sent') abort.abort()
  }

  private async verify(): Promise<void> {
    await this.engine.turns.read(this.intent)
    const read = await this.read()
    if ('isGone' in read) await this.apply({ type: 'read', seen: read })
    else
      await this.apply({
        type: 'unreadable',
        ...(read.kind === 'auth' && { pause: 'auth' as const }),
      })
  }

  /** T21: a read that lags behind what is known says nothing; it is asked again until it must have caught up. */
  private async read(): Promise<Seen | ReadFailure> {
    const { world, timing } = this.engine
    const { key } = this.intent
    for (let waited = 0; waited <= timing.lag; waited += timing.apart) {
      const read = await this.readOnce()
      if (!('isGone' in read) || !this.engine.isBehind(key, read)) return read
      await world.wait(timing.apart)
    }
    return { kind: 'unreachable' }
  }

  private async readOnce(): Promise<Seen | ReadFailure> {
    const { world, gate, budget } = this.engine
    await this.restWhilePaused()
    budget.noteRequest()
    return gate.pass(() => world.read(this.intent.key))
  }
}
