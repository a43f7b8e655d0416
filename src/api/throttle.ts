import * as z from 'zod/mini'
import { config } from '~/config'
import { pauseKey as storageKey } from './earlyRequest'
import { PortalError } from './PortalError'

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
 * The pause after a refusal for being too fast: what the portal asks for and a little more (as much again at
 * most, so that a portal which names a second is not left alone for ten), else a minute that doubles.
 * Refusals of calls that were under way together count once.
 * @param retryAfter milliseconds; `undefined` when the portal named none that could be read
 */
export function lengthen(
  pause: Pause,
  now: number,
  retryAfter: number | undefined,
  random: () => number,
  scale = 1,
): Pause {
  const isNamed = retryAfter !== undefined && retryAfter >= 0 && retryAfter <= spans.named
  if (now < pause.until) {
    const isLonger = isNamed && now + retryAfter > pause.until
    return isLonger ? { ...pause, until: now + retryAfter } : pause
  }
  const usual = Math.min(spans.cap, spans.usual * 2 ** pause.inARow)
  const span = isNamed
    ? retryAfter + random() * Math.min(spans.jitter * scale, retryAfter)
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

/** Whether a failed call says that calls come too fast; `retryAfter` in ms, where the portal named it. */
export function isTooFast(error: unknown, retryAfter: number | undefined): boolean {
  if (!(error instanceof PortalError)) return false
  return error.code === 429 || (error.code === 503 && retryAfter !== undefined)
}

interface Watch {
  onCall: (at: number) => void
  onThrottled: (at: number, retryAfter: number | undefined) => void
}

const watches: Watch[] = []

/** Hears of every call of this tab as it leaves, and of those refused for being too fast. */
export function watchCalls(watch: Watch): void {
  watches.push(watch)
}

/** A call leaves. */
export function noteCall(): void {
  for (const { onCall } of watches) onCall(Date.now())
}

/** The portal has refused a call for being too fast. */
export function noteThrottled(retryAfter: number | undefined): void {
  for (const { onThrottled } of watches) onThrottled(Date.now(), retryAfter)
  writePause(lengthen(readPause(), Date.now(), retryAfter, Math.random, config().timeScale))
}

/** A call was answered; that ends the row. */
export function noteAnswered(): void {
  const pause = readPause()
  if (pause.inARow > 0 && Date.now() >= pause.until) writePause(noPause)
}
