/** Every constant of the protocol, in milliseconds unless named otherwise. */
export interface Timing {
  /** T_req: how long one call may take. */
  request: number
  /** Without an answer for so long, what the portal holds is read beside the open call. */
  peek: number
  /** T_fresh: how old the read that licenses a send may be. */
  fresh: number
  /** T_life: how long after its send a POST may still arrive (assumed). */
  life: number
  /** How long a read may lag behind a commit (assumed). */
  lag: number
  /** Two equal reads this far apart come before any "no". */
  apart: number
  /** When an unclear send is read again, counted from its answer. */
  settle: readonly number[]
  /** T_audit: when an ended change is looked at once more, counted from its send. */
  audit: number
  /** Reads that fail for so long leave a change parked. */
  park: number
  /** Sends of one change at most, in numbers. */
  sends: number
  /** Base and cap of the pause before a read is tried again, and tries in numbers. */
  retry: { base: number; cap: number; tries: number }
  /** How long a send keeps its slot at least. */
  slot: number
  /** Reads that verify: at most so many at once, and so long between two. */
  reads: { atOnce: number; between: number }
  /** Retries: a share of all requests within a window; so many are always allowed. */
  budget: { share: number; window: number; floor: number }
  /** Runs of many changes. */
  runs: {
    /** From the start of one row to that of the next. */
    between: number
    /** Rows on their way to the portal, and rows without a verdict, in numbers at most. */
    sending: number
    open: number
    /** Nothing happened for so long, though it should have every few seconds: the computer was asleep. */
    sleep: number
    /** For how long a limit that the portal showed is believed. */
    believed: number
  }
}

/** The constants as designed; see docs/safety.md. */
export const standardTiming: Timing = {
  request: 30_000,
  peek: 5_000,
  fresh: 5_000,
  life: 120_000,
  lag: 10_000,
  apart: 2_000,
  settle: [1_000, 3_000, 8_000, 20_000, 60_000],
  audit: 130_000,
  park: 300_000,
  sends: 3,
  retry: { base: 500, cap: 30_000, tries: 3 },
  slot: 1_000,
  reads: { atOnce: 4, between: 250 },
  budget: { share: 0.1, window: 600_000, floor: 5 },
  runs: { between: 1_000, sending: 2, open: 8, sleep: 120_000, believed: 600_000 },
}

/** The same constants with every span of time multiplied; a deployment leaves the scale at 1. */
export function scaleTiming(timing: Timing, scale: number): Timing {
  const { sends, settle, retry, reads, budget, runs, ...spans } = timing
  const scaled = Object.entries(spans).map(([name, span]) => [name, span * scale] as const)
  return {
    ...(Object.fromEntries(scaled) as typeof spans),
    sends,
    settle: settle.map((span) => span * scale),
    retry: { ...retry, base: retry.base * scale, cap: retry.cap * scale },
    reads: { ...reads, between: reads.between * scale },
    budget: { ...budget, window: budget.window * scale },
    runs: {
      ...runs,
      between: runs.between * scale,
      sleep: runs.sleep * scale,
      believed: runs.believed * scale,
    },
  }
}
