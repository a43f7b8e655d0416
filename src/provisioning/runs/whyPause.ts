import { type Intent, isEnd, lastAttempt, type PauseReason } from '../intent'
import type { RowOfRun } from './counts'
import type { Run, RunPause } from './run'

/** When a run stops by itself: so many equal refusals in a row, or so many of the last not confirmed. */
const limits = { refusals: 3, last: 10, notConfirmed: 5 }

/** What the run's pause is when a row of it waits for somebody. */
const pauses: Record<PauseReason, RunPause | undefined> = {
  auth: 'session',
  identity: 'identity',
  throttled: undefined,
  unreachable: 'offline',
  budget: 'budget',
  reloaded: undefined,
  journal: 'journal',
}

/** What a pause goes by, beside the rows. */
export interface RunCircumstances {
  /** Whether anybody is signed in, and whether it is the person whose run it is. */
  isSignedIn: boolean
  isOperator: boolean
  /** Whether the portal was asked too fast so often that somebody has to say go on. */
  isStopped: boolean
}

/**
 * Why a run goes no further by itself (safe-provisioning, 5.7); `undefined`: it does. What ended before
 * somebody said go on is not held against it again.
 */
export function whyPause(
  run: Run,
  rows: readonly RowOfRun[],
  { isSignedIn, isOperator, isStopped }: RunCircumstances,
): RunPause | undefined {
  if (!isSignedIn) return 'session'
  if (!isOperator) return 'identity'
  if (isStopped) return 'throttled'
  const begun = rows.flatMap(({ intent }) => (intent ? [intent] : []))
  const waiting = begun.filter((intent) => !isEnd(intent)).flatMap(pauseOf)
  if (waiting[0]) return waiting[0]
  const told = begun.filter((intent) => isTold(intent) && toldAt(intent) > run.goneOnAt)
  told.sort((a, b) => toldAt(a) - toldAt(b))
  if (begun.some((intent) => isMismatch(intent, run.goneOnAt))) return 'mismatch'
  return pauseAfter(told) ?? (isProven(begun) ? undefined : pauseAfterFirst(told))
}

function pauseOf(intent: Intent): RunPause[] {
  if (intent.state === 'parked') return ['offline']
  const pause = intent.state === 'paused' && intent.pause ? pauses[intent.pause] : undefined
  return pause ? [pause] : []
}

/** Something is known of it: how it ended, or that the answer was not clear. */
function isTold(intent: Intent): boolean {
  return isEnd(intent) || isUnclear(intent) || lastAttempt(intent)?.class === 'mismatch'
}

function toldAt(intent: Intent): number {
  return intent.endedAt ?? lastAttempt(intent)?.endedAt ?? intent.createdAt
}

function isUnclear(intent: Intent): boolean {
  return !isEnd(intent) && lastAttempt(intent)?.class === 'ambiguous'
}

/** The portal answered about something else than it was asked. */
function isMismatch({ attempts }: Intent, since: number): boolean {
  return attempts.some(({ class: answer, endedAt = 0 }) => answer === 'mismatch' && endedAt > since)
}

function pauseAfter(told: readonly Intent[]): RunPause | undefined {
  if (areEqualRefusals(told.slice(-limits.refusals))) return 'refusals'
  const doubtful = told.slice(-limits.last).filter(({ state }) => state !== 'confirmed')
  if (doubtful.length <= limits.notConfirmed) return undefined
  const most = (is: (intent: Intent) => boolean) => doubtful.filter(is).length * 2 > doubtful.length
  if (most(({ state }) => state === 'conflict' || state === 'overwritten')) return 'conflicts'
  return most(isUnclear) ? 'unclear' : 'notConfirmed'
}

function areEqualRefusals(last: readonly Intent[]): boolean {
  if (last.length < limits.refusals || last.some(({ state }) => state !== 'rejected')) return false
  const words = last.map((intent) => {
    const { code, message } = lastAttempt(intent) ?? {}
    return `${code ?? ''} ${message ?? ''}`
  })
  return new Set(words).size === 1
}

/** Whether one row was sent and confirmed, so that the others may follow. */
export function isProven(begun: readonly Intent[]): boolean {
  return begun.some(({ state, attempts }) => state === 'confirmed' && attempts.length > 0)
}

/** The first goes alone: what it came to is worth a look unless it was confirmed. */
function pauseAfterFirst(told: readonly Intent[]): RunPause | undefined {
  return told.some((intent) => isEnd(intent) && intent.state !== 'confirmed')
    ? 'firstRow'
    : undefined
}
