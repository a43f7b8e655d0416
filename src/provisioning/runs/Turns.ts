import type { Intent } from '../intent'
import type { World } from '../ports'
import type { Timing } from '../timing'
import { PortalLimit } from './PortalLimit'

/** What a turn is for, the most urgent first, and how many calls it is likely to take. */
const costs = { read: 1, send: 2, audit: 1 } as const
type Purpose = keyof typeof costs

interface Waiting {
  purpose: Purpose
  intent: Intent
  /** Hears whether the turn has come, or never will. */
  tell: (isOurs: boolean) => void
}

/**
 * The one gate that rows of runs pass: by time, not by how many are under way, so that the portal is called
 * as fast as was configured, or as it has shown that it allows. Reads that verify come first; audits when no
 * run is at work. Changes that are no rows never wait here, though their calls count.
 */
export class Turns {
  private readonly limit: PortalLimit
  private waiting: Waiting[] = []
  private isServing = false
  /** Ends the present wait, so that whoever is more urgent is not kept waiting by it. */
  private nudge = new AbortController()
  /** Whether a row may be sent now. */
  private maySend: (intent: Intent) => boolean = () => true
  private isAtWork: () => boolean = () => false
  private onSleep: () => void = () => undefined
  /** When this tab was last known to be awake (ms). */
  private beatAt = Infinity

  constructor(
    private readonly world: World,
    private readonly timing: Timing,
  ) {
    this.limit = new PortalLimit(timing)
    world.watchCalls({
      onCall: (at) => this.limit.noteCall(at),
      onThrottled: (at, retryAfter) => this.limit.noteRefused(at, retryAfter),
    })
  }

  /** Says which rows may be sent and whether a run is at work, and hears when the computer has slept. */
  rule(rule: {
    maySend: (intent: Intent) => boolean
    isAtWork: () => boolean
    onSleep: () => void
  }): void {
    this.maySend = rule.maySend
    this.isAtWork = rule.isAtWork
    this.onSleep = rule.onSleep
  }

  /** Settles when a row may be checked and sent; `false`: not before somebody says go on. */
  send(intent: Intent): Promise<boolean> {
    return this.wait('send', intent)
  }

  /** Settles when a row may be read. */
  async read(intent: Intent): Promise<void> {
    await this.wait('read', intent)
  }

  /** Settles when nothing else is to be done that is more urgent. */
  async audit(intent: Intent): Promise<void> {
    await this.wait('audit', intent)
  }

  /** From here on somebody beats every few seconds, so that a gap means sleep. */
  startBeating(): void {
    this.beatAt = this.world.now()
  }

  /** After a sleep nothing is sent before somebody says go on. */
  beat(): void {
    const now = this.world.now()
    const hasSlept = now - this.beatAt > this.timing.runs.sleep
    this.beatAt = now
    if (hasSlept) this.onSleep()
  }

  /** A run has begun to work, or has stopped. */
  changed(): void {
    this.nudge.abort()
    this.nudge = new AbortController()
    this.turnAway()
    void this.serve()
  }

  private wait(purpose: Purpose, intent: Intent): Promise<boolean> {
    if (intent.runId === undefined) return Promise.resolve(true)
    return new Promise((tell) => {
      this.waiting.push({ purpose, intent, tell })
      this.changed()
    })
  }

  private turnAway(): void {
    const isRefused = ({ purpose, intent }: Waiting) => purpose === 'send' && !this.maySend(intent)
    const refused = this.waiting.filter(isRefused)
    this.waiting = this.waiting.filter((each) => !isRefused(each))
    for (const { tell } of refused) tell(false)
  }

  private async serve(): Promise<void> {
    if (this.isServing) return
    this.isServing = true
    let next = this.mostUrgent()
    while (next) {
      const now = this.world.now()
      const at = Math.max(this.limit.readyAt(now, costs[next.purpose]), this.world.pausedUntil())
      if (at > now) await this.world.wait(at - now, this.nudge.signal)
      else this.give(next)
      next = this.mostUrgent()
    }
    this.isServing = false
  }

  private give(next: Waiting): void {
    this.beat()
    if (!this.waiting.includes(next)) return
    this.limit.noteTurn(this.world.now(), costs[next.purpose])
    this.waiting = this.waiting.filter((each) => each !== next)
    next.tell(true)
  }

  private mostUrgent(): Waiting | undefined {
    const of = (purpose: Purpose) => this.waiting.find((each) => each.purpose === purpose)
    return of('read') ?? of('send') ?? (this.isAtWork() ? undefined : of('audit'))
  }
}
