import type { Limiter } from '../engine/SimNetwork'
import type { SimPortal } from '../engine/SimPortal'
import { standardTiming } from '~/provisioning/timing'
import { BulkPlay } from './BulkPlay'
import { EagerWorkers } from './EagerWorkers'
import { judgeRun } from './judgeRun'
import { inWindows, leastTime, steadily } from './limiters'

/** Portals that limit calls; each run meets a new one. */
export const limits: Record<string, () => Limiter> = {
  'one call a second, 60 after a rest': () => steadily(1, 60),
  'one call a second, 10 after a rest': () => steadily(1, 10),
  '60 calls in every minute': () => inWindows(60, 60_000),
}

/** How long all rows took, as a multiple of the least possible, and the share of calls refused. */
export interface LimitedRun {
  ratio: number
  refused: number
  isWhole: boolean
}

/** A check and a send for each row. */
const callsPerRow = 2

/** A run through the one gate, against a portal that lets fewer calls through than the configured pace. */
export async function runThroughGate(
  portal: SimPortal,
  make: () => Limiter,
  rows: number,
  seed: number,
): Promise<LimitedRun> {
  const play = new BulkPlay(portal, seed)
  await play.start(rows, make())
  await play.toTheEnd()
  const { isWhole, requests, throttled, counts, early } = judgeRun(play)
  const isClean = Object.values(counts).every((n) => n === 0) && early === 0
  const isDone = isWhole && isClean && play.rows.every(({ state }) => state === 'confirmed')
  return {
    ratio: play.span / least(make, rows, play.startedAt),
    refused: throttled / requests,
    isWhole: isDone,
  }
}

/** The same changes by six workers, none of whom knows of the others. */
export async function runEagerly(
  portal: SimPortal,
  make: () => Limiter,
  rows: number,
  seed: number,
): Promise<LimitedRun> {
  const play = new BulkPlay(portal, seed)
  const workers = new EagerWorkers(play)
  await workers.work(rows, make())
  const { requests, throttled, span } = workers
  const ratio = span / least(make, rows, play.startedAt)
  return { ratio, refused: throttled / requests, isWhole: workers.done === rows }
}

function least(make: () => Limiter, rows: number, begin: number): number {
  const between = standardTiming.runs.between / callsPerRow
  return leastTime(make(), rows * callsPerRow, between, begin)
}
