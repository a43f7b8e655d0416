import type { Scheduler } from 'fast-check'

interface Timer {
  at: number
  n: number
  fire: () => void
}

/**
 * Simulated time: it passes only when nothing is left to do at the instant it stands at. Things that happen
 * at one instant are put in order by fast-check's scheduler.
 */
export class SimClock {
  private timers: Timer[] = []
  private count = 0
  /** Work outside simulated time, such as a request the portal is answering. */
  private busy = 0

  constructor(
    public now: number,
    private readonly scheduler: Scheduler,
  ) {}

  /** Settles after so many milliseconds of simulated time, or when `signal` is aborted. */
  wait(span: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const timer = this.at(this.now + Math.ceil(Math.max(0, span)), resolve)
      signal?.addEventListener('abort', () => {
        this.forget(timer)
        resolve()
      })
    })
  }

  /** Does something at an instant. */
  at(instant: number, fire: () => void): Timer {
    const timer = { at: instant, n: this.count++, fire }
    const place = this.timers.findIndex((each) => each.at > instant)
    if (place < 0) this.timers.push(timer)
    else this.timers.splice(place, 0, timer)
    return timer
  }

  /** Does not do it after all. */
  forget(timer: Timer): void {
    const place = this.timers.indexOf(timer)
    if (place >= 0) this.timers.splice(place, 1)
  }

  /** Takes its turn among everything that could happen now. */
  turn(label: string): Promise<unknown> {
    return this.scheduler.schedule(Promise.resolve(), label)
  }

  /** Keeps time from passing while something works in real time. */
  async holdWhile<T>(work: Promise<T>): Promise<T> {
    this.busy++
    try {
      return await work
    } finally {
      this.busy--
    }
  }

  /** Lets time pass until an instant. */
  async runUntil(instant: number): Promise<void> {
    for (;;) {
      await this.drain()
      const [next] = this.timers
      if (!next || next.at > instant) break
      this.timers.shift()
      this.now = Math.max(this.now, next.at)
      next.fire()
    }
    this.now = Math.max(this.now, instant)
    await this.drain()
  }

  private async drain(): Promise<void> {
    let quiet = 0
    while (quiet < 2) {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.busy > 0) quiet = 0
      else if (this.scheduler.count() > 0) {
        await this.scheduler.waitNext(1)
        quiet = 0
      } else quiet++
    }
  }
}
