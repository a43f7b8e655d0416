import { type Intent, isEnd } from '../intent'
import type { RunCounts } from './counts'

/** How fast a run goes, and how long it will take. */
export interface Progress {
  /** Verdicts a minute, as far as the last of them tell; `undefined`: not known. */
  perMinute: number | undefined
  /** Until the last verdict, in ms; `undefined`: not known. */
  left: number | undefined
}

/** So many of the last verdicts tell the rate, once they have come over so long (ms). */
const last = 20
const longEnough = 5_000

/** The rate of a run that is at work, from `begun`, and the time left at that rate. */
export function progressOf(
  begun: readonly Intent[],
  counts: Pick<RunCounts, 'waiting' | 'inFlight'>,
  now: number,
): Progress {
  const ends = begun
    .filter(isEnd)
    .flatMap(({ endedAt }) => (endedAt === undefined ? [] : [endedAt]))
  const recent = ends.sort((a, b) => a - b).slice(-last)
  const [first] = recent
  if (first === undefined || recent.length < 2) return { perMinute: undefined, left: undefined }
  // Up to now, so that a rate falls while nothing comes.
  const span = now - first
  if (span < longEnough) return { perMinute: undefined, left: undefined }
  const rate = (recent.length - 1) / span
  return { perMinute: rate * 60_000, left: (counts.waiting + counts.inFlight) / rate }
}
