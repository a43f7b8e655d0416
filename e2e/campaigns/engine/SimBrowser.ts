import { lengthen, type Pause } from '~/api/throttle'
import type { Intent, Operator } from '~/provisioning/intent'
import type { Journal } from '~/provisioning/ports'
import type { Run } from '~/provisioning/runs/run'
import type { RunJournal } from '~/provisioning/runs/runJournal'
import type { SimClock } from './SimClock'
import { SimLocks } from './SimLocks'
import type { SimTab } from './SimTab'

/** What all tabs of one person's browser share: journal, locks, and the pause after a 429. */
export class SimBrowser {
  readonly rows = new Map<string, Intent>()
  readonly runs = new Map<string, Run>()
  readonly locks = new SimLocks()
  readonly tabs = new Set<SimTab>()
  pause: Pause = { until: 0, inARow: 0 }
  /** How many writes of the journal fail from now on. */
  failingWrites = 0
  /** How long the next write that arms a send takes (ms): the page is frozen meanwhile. */
  freeze = 0

  constructor(
    readonly clock: SimClock,
    readonly operator: Operator,
    readonly random: () => number,
    /** How far this computer's clock is off (ms). */
    readonly skew: number,
  ) {}

  get now(): number {
    return this.clock.now + this.skew
  }

  /** The journal as one tab sees it. A row is kept once the write is over, and not before. */
  journalFor(tab: SimTab): Journal {
    return {
      put: async (intent) => {
        const row = structuredClone(intent)
        await tab.living(this.clock.wait(this.random() * 5))
        if (this.failingWrites > 0) {
          this.failingWrites--
          throw new Error('The disk is full')
        }
        this.rows.set(row.id, row)
        if (row.state !== 'armed' || this.freeze === 0) return
        const { freeze } = this
        this.freeze = 0
        await tab.living(this.clock.wait(freeze))
      },
      get: async (id) => {
        await tab.living(this.clock.wait(this.random() * 5))
        return structuredClone(this.rows.get(id))
      },
      all: async () => {
        await tab.living(this.clock.wait(this.random() * 5))
        return [...this.rows.values()].map((row) => structuredClone(row))
      },
    }
  }

  /** Runs of many changes as one tab sees them. */
  runJournalFor(tab: SimTab): RunJournal {
    const after = async <T>(work: () => T) => {
      await tab.living(this.clock.wait(this.random() * 5))
      return work()
    }
    return {
      put: (run) => after(() => void this.runs.set(run.id, run)),
      get: (id) => after(() => this.runs.get(id)),
      all: () => after(() => [...this.runs.values()]),
    }
  }

  announce(from: SimTab, id: string): void {
    for (const tab of this.tabs) if (tab !== from) void tab.engine.hear(id)
  }

  announceRun(from: SimTab, id: string): void {
    for (const tab of this.tabs) if (tab !== from) void tab.runs.hear(id)
  }

  noteThrottled(retryAfter: number | undefined): void {
    this.pause = lengthen(this.pause, this.now, retryAfter, this.random)
  }

  noteAnswered(): void {
    if (this.now >= this.pause.until) this.pause = { until: 0, inARow: 0 }
  }

  /** A tab dies: its locks are free, and whatever it was doing is not done any further. */
  kill(tab: SimTab): void {
    tab.isAlive = false
    this.tabs.delete(tab)
    this.locks.forget(tab)
  }
}
