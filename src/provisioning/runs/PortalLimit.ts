import type { Timing } from '../timing'

/** What a portal lets through that counts anew every `span` ms: `calls` in each, from `start` on. */
interface Windows {
  first: number
  start: number
  span: number
  calls: number
  /** How many have passed from `first` to `start`. */
  passed: number
}

/** What a portal lets through that fills up steadily: `rate` calls a ms, one of them at `start`. */
interface Steady {
  first: number
  start: number
  /** Missing until two refusals have measured it. */
  rate?: number
}

/** Shorter than this (ms), what is counted anew cannot be told from what fills up. */
const shortest = { pause: 5_000, span: 20_000 }
/** The portal says whole seconds. */
const rounding = 1_000
/** Few calls measure badly: rather a refusal too many, which measures again, than a pace that stays too slow. */
const few = 30
/** After so many calls a pace that was halved grows again by this factor; `most` is the slowest. */
const recovery = { calls: 20, factor: 0.8, most: 8 }

/**
 * How fast this portal may be called, as far as its refusals have shown. Each names when the next call is
 * welcome; between two such instants the portal has let through all that it would have.
 */
export class PortalLimit {
  private calls: number[] = []
  private windows: Windows | undefined
  private steady: Steady | undefined
  private refusedAt = -Infinity
  private welcomeAt = -Infinity
  /** What the pace is stretched by after refusals that name no pause. */
  private slowed = 1
  private lastTurn: { at: number; cost: number } | undefined

  constructor(private readonly timing: Timing) {}

  noteCall(at: number): void {
    this.calls.push(at)
    if (this.calls.length % recovery.calls === 0) {
      this.slowed = Math.max(1, this.slowed * recovery.factor)
    }
  }

  /** A turn for `cost` calls was taken. */
  noteTurn(at: number, cost: number): void {
    this.lastTurn = { at, cost }
  }

  /** The last call counted was refused; `retryAfter` in ms, where it is known. */
  noteRefused(at: number, retryAfter: number | undefined): void {
    this.calls.pop()
    // Calls that were under way together are refused together, and measure once.
    if (at < this.welcomeAt) return
    this.forgetOld(at)
    this.refusedAt = at
    this.welcomeAt = at + (retryAfter ?? 0)
    if (retryAfter === undefined) this.slowed = Math.min(recovery.most, this.slowed * 2)
    else this.learn(this.welcomeAt, retryAfter)
  }

  /** Others may have used up what the portal let through: what was seen long ago is seen anew. */
  private forgetOld(at: number): void {
    if (at - this.refusedAt <= this.timing.runs.believed) return
    this.calls = []
    this.windows = undefined
    this.steady = undefined
    this.slowed = 1
  }

  private learn(welcomeAt: number, pause: number): void {
    const { windows, steady } = this
    if (windows) this.windows = this.alignWindows(windows, welcomeAt)
    else if (!steady) this.steady = { first: welcomeAt, start: welcomeAt }
    else if (pause >= shortest.pause && welcomeAt - steady.start >= shortest.span) {
      this.windows = this.firstWindow(steady.start, welcomeAt)
    } else this.steady = this.measure(steady.first, welcomeAt)
  }

  private firstWindow(first: number, start: number): Windows {
    const calls = Math.max(2, this.countIn(first, start))
    return { first, start, span: start - first, calls, passed: 1 }
  }

  private alignWindows(windows: Windows, start: number): Windows {
    const since = Math.round((start - windows.start) / windows.span)
    if (since === 0) return { ...windows, start }
    const passed = windows.passed + since
    const calls = since === 1 ? Math.max(2, this.countIn(windows.start, start)) : windows.calls
    return { ...windows, start, passed, calls, span: (start - windows.first) / passed }
  }

  private measure(first: number, start: number): Steady {
    const calls = this.countIn(first, start)
    const doubt = calls < few ? 1 : 0.5
    return { first, start, rate: (calls + doubt) / (start - first) }
  }

  private countIn(from: number, to: number): number {
    return this.calls.filter((at) => at >= from && at < to).length
  }

  /** From when `cost` further calls are within the pace and within the limit (ms). */
  readyAt(now: number, cost: number): number {
    const { lastTurn, timing } = this
    const between = (timing.runs.between / 2) * this.slowed
    const paced = lastTurn ? lastTurn.at + between * lastTurn.cost : now
    const at = Math.max(now, paced)
    if (now - this.refusedAt > timing.runs.believed) return at
    if (this.windows) return this.readyInWindow(this.windows, at, cost)
    const { rate, start } = this.steady ?? {}
    if (rate === undefined || start === undefined) return at
    return Math.max(at, start + (this.countIn(start, Infinity) + cost - 1) / rate)
  }

  private readyInWindow({ start, span, calls }: Windows, at: number, cost: number): number {
    const passed = Math.floor((at - start) / span)
    if (passed < 0) return at
    const from = start + passed * span
    const isFull = this.countIn(from, Infinity) + cost > calls
    if (isFull) return from + span + rounding
    return passed === 0 ? at : Math.max(at, from + rounding)
  }
}
