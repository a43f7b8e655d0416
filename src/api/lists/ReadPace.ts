import { PortalError } from '../PortalError'

/** How many pages of lists are asked for at once, at most; also where it begins. */
export const mostAtOnce = 6
/** After so many clean answers in a row one more is asked for at once. */
const cleanForMore = 10
/** How often one page is tried again, and how long that waits (ms). */
const waits = [1_000, 2_000, 4_000, 8_000]

/** What the pace needs to know of the world outside. */
export interface PaceWorld {
  /** Until when all tabs leave the portal alone (ms). */
  pausedUntil: () => number
  /** Whether it was too fast so often that somebody has to say go on. */
  isStopped: () => boolean
  wait: (ms: number) => Promise<void>
  now: () => number
  /** What the pace's own waits are multiplied by; a pause of all tabs is as long as it is. */
  timeScale: () => number
}

/**
 * The pace of list pages, adaptive: several at once, half as many after the portal was too busy (429 or
 * 503), one more after ten clean answers. Reads that prove a change do not pass here, and so never wait.
 */
export class ReadPace {
  private most = mostAtOnce
  private underWay = 0
  private clean = 0
  /** Refusals of pages that were under way together count once. */
  private slowedUntil = 0
  private readonly queue: (() => void)[] = []

  constructor(private readonly world: PaceWorld) {}

  /** Reads one page when its turn has come, again where that may help. @throws PortalError */
  async run<T>(read: () => Promise<T>): Promise<T> {
    await this.turn()
    try {
      return await this.tryOften(read)
    } finally {
      this.underWay--
      this.next()
    }
  }

  private turn(): Promise<void> {
    return new Promise((start) => {
      this.queue.push(start)
      this.next()
    })
  }

  private next(): void {
    while (this.underWay < this.most) {
      const start = this.queue.shift()
      if (!start) return
      this.underWay++
      start()
    }
  }

  private async tryOften<T>(read: () => Promise<T>): Promise<T> {
    for (let n = 0; ; n++) {
      try {
        const answer = await read()
        this.noteClean()
        return answer
      } catch (error) {
        const pause = this.pauseAfter(error, n)
        if (pause === undefined) throw error
        await this.world.wait(pause)
      }
    }
  }

  private noteClean(): void {
    if (++this.clean < cleanForMore || this.most >= mostAtOnce) return
    this.clean = 0
    this.most++
    this.next()
  }

  /** How long to wait before trying again (ms); `undefined`: that is of no use. */
  private pauseAfter(error: unknown, n: number): number | undefined {
    const wait = waits[n]
    if (!(error instanceof PortalError) || wait === undefined) return undefined
    const { kind, code = 0 } = error
    const { pausedUntil, now, timeScale } = this.world
    const pause = Math.max(wait * timeScale(), pausedUntil() - now())
    if (kind === 'refused' && (code === 429 || code === 503)) {
      this.slowDown(pause)
      return this.world.isStopped() ? undefined : pause
    }
    return kind === 'network' || kind === 'timeout' || code >= 500 ? pause : undefined
  }

  private slowDown(pause: number): void {
    const now = this.world.now()
    this.clean = 0
    if (now < this.slowedUntil) return
    this.slowedUntil = now + pause
    this.most = Math.max(1, Math.floor(this.most / 2))
  }
}
