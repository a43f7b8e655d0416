import type { Timing } from './timing'

/** R12: retries stay a small share of all requests, so that an outage is not made longer. */
export class RetryBudget {
  private requests: number[] = []
  private retries: number[] = []

  constructor(
    private readonly timing: Timing,
    private readonly now: () => number,
  ) {}

  noteRequest(): void {
    this.requests.push(this.now())
  }

  noteRetry(): void {
    this.retries.push(this.now())
  }

  /** Whether one more is within the budget. */
  get allows(): boolean {
    const { share, window, floor } = this.timing.budget
    const start = this.now() - window
    this.requests = this.requests.filter((time) => time >= start)
    this.retries = this.retries.filter((time) => time >= start)
    return this.retries.length < Math.max(floor, share * this.requests.length)
  }
}

/** Lets a few reads through at once, and none sooner than some time after the one before. */
export class ReadGate {
  private underWay = 0
  private nextAt = 0
  private readonly waiting: (() => void)[] = []

  constructor(
    private readonly timing: Timing,
    private readonly now: () => number,
    private readonly wait: (span: number) => Promise<void>,
  ) {}

  /** Does `work` when its turn has come. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    const { atOnce, between } = this.timing.reads
    while (this.underWay >= atOnce) await new Promise<void>((go) => this.waiting.push(go))
    this.underWay++
    try {
      const turn = Math.max(this.now(), this.nextAt)
      this.nextAt = turn + between
      if (turn > this.now()) await this.wait(turn - this.now())
      return await work()
    } finally {
      this.underWay--
      this.waiting.shift()?.()
    }
  }
}

/** Full jitter: anything up to a bound that doubles with each try. */
export function backoff({ retry }: Timing, tries: number, random: () => number): number {
  return random() * Math.min(retry.cap, retry.base * 2 ** tries)
}
