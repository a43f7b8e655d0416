import * as z from 'zod/mini'
import { config } from '~/config'
import { pauseKey as storageKey } from './earlyRequest'

const Pause = z.object({
  /** Nothing is asked of the portal before this instant (ms). */
  until: z.number(),
  /** Refusals for being too fast without a clean answer between them. */
  inARow: z.number(),
})
export type Pause = z.output<typeof Pause>

const noPause: Pause = { until: 0, inARow: 0 }
/** After so many in a row, somebody has to say go on. */
const mostInARow = 3

/** Times in ms: the pause when the portal names none, its cap, the jitter on each, what it may name at most. */
const spans = { usual: 60_000, usualJitter: 30_000, cap: 300_000, named: 600_000, jitter: 10_000 }

/**
 * The pause after a refusal for being too fast: what the portal asks for and a little more, else a minute
 * that doubles. Refusals of calls that were under way together count once.
 * @param retryAfter milliseconds; `undefined` when the portal named none that could be read
 */
export function lengthen(
  pause: Pause,
  now: number,
  retryAfter: number | undefined,
  random: () => number,
  scale = 1,
): Pause {
  if (now < pause.until) return pause
  const isNamed = retryAfter !== undefined && retryAfter >= 0 && retryAfter <= spans.named
  const usual = Math.min(spans.cap, spans.usual * 2 ** pause.inARow)
  const span = isNamed
    ? retryAfter + random() * spans.jitter * scale
    : (usual + random() * spans.usualJitter) * scale
  return { until: now + span, inARow: pause.inARow + 1 }
}

function readPause(): Pause {
  try {
    const pause = Pause.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return pause.success ? pause.data : noPause
  } catch {
    return noPause
  }
}

function writePause(pause: Pause): void {
  try {
    if (pause.inARow === 0) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, JSON.stringify(pause))
  } catch {
    // Without storage the other tabs find out by themselves.
  }
}

/** Until when all tabs leave the portal alone (ms); 0 when they do not. */
export function pausedUntil(): number {
  return readPause().until
}

/** Whether it was too fast so often that somebody has to say go on. */
export function isStopped(): boolean {
  return readPause().inARow >= mostInARow
}

/** Somebody says go on; a pause that is running still runs to its end. */
export function goOn(): void {
  writePause({ ...readPause(), inARow: Math.min(readPause().inARow, 1) })
}

/** The portal has refused a call for being too fast. */
export function noteThrottled(retryAfter: number | undefined): void {
  writePause(lengthen(readPause(), Date.now(), retryAfter, Math.random, config().timeScale))
}

/** A call was answered; that ends the row. */
export function noteAnswered(): void {
  const pause = readPause()
  if (pause.inARow > 0 && Date.now() >= pause.until) writePause(noPause)
}
