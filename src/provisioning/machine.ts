import { isProven, isUnmoved, isWithdrawal, sendsOf } from './goal'
import {
  type Attempt,
  type Intent,
  lastAttempt,
  type OutcomeClass,
  type PauseReason,
} from './intent'
import { sameSeen, type Seen } from './reading'
import type { LeftOut } from './rules'
import type { Timing } from './timing'

/** What happens to a change. */
export type Event =
  | { type: 'go' }
  | { type: 'cancel' }
  | { type: 'read'; seen: Seen }
  | { type: 'unreadable'; pause?: PauseReason }
  /** The read that licensed the send is too old, or the send could not even begin. */
  | { type: 'stale' }
  | { type: 'send' }
  | { type: 'answer'; class: OutcomeClass; code?: number; message?: string; seen?: Seen }
  | { type: 'timer' }
  | { type: 'resume' }
  | { type: 'pause'; reason: PauseReason }
  | { type: 'recover'; owner: string }

/** What a transition goes by. */
export interface Circumstances {
  now: number
  timing: Timing
  leftOut: LeftOut
  /** Whether somebody asked for this change in this load of the page, so that it may be sent. */
  isLicensed: boolean
  /** Whether the retry budget allows another send. */
  mayRetry: boolean
}

/**
 * States and transitions of one change (safe-provisioning, 5.3), as a pure function. An event that has no
 * row from the state it meets changes nothing.
 */
export function transition(intent: Intent, event: Event, given: Circumstances): Intent {
  switch (event.type) {
    case 'go':
      return intent.state === 'queued' && given.isLicensed ? { ...intent, state: 'check' } : intent
    case 'cancel':
      return cancel(intent, given)
    case 'read':
      return onRead(noteSeen(intent, event.seen), event.seen, given)
    case 'unreadable':
      return onUnreadable(intent, event.pause, given)
    case 'stale':
      return ['armed', 'sent'].includes(intent.state) ? disarm(intent) : intent
    case 'send':
      return intent.state === 'armed' ? { ...intent, state: 'sent' } : intent
    case 'answer':
      return intent.state === 'sent' ? onAnswer(intent, event, given) : intent
    case 'timer':
      return onTimer(intent)
    case 'resume':
      return resume(intent)
    case 'pause':
      return mayPause(intent) ? { ...intent, state: 'paused', pause: event.reason } : intent
    case 'recover':
      return recover(intent, event.owner)
  }
}

function cancel(intent: Intent, given: Circumstances): Intent {
  const isUnsent = intent.attempts.length === 0
  const isWaiting = ['queued', 'backoff', 'paused'].includes(intent.state)
  return isUnsent && isWaiting ? end(intent, 'cancelled', given) : intent
}

function noteSeen(intent: Intent, seen: Seen): Intent {
  const isSame = intent.seen !== undefined && sameSeen(intent.seen, seen)
  const since = isSame ? (intent.seenSince ?? seen.askedAt) : seen.askedAt
  const { unreadableSince: _, ...rest } = intent
  return { ...rest, seen, seenSince: since }
}

function onRead(intent: Intent, seen: Seen, given: Circumstances): Intent {
  if (intent.state === 'check') return onCheck(intent, seen, given)
  if (intent.state === 'verify') return onVerify(intent, seen, given)
  // Beside an open call a read can only prove that the goal is reached.
  if (intent.state === 'sent' && isProven(intent, seen, given.timing)) {
    return confirm(intent, seen, given)
  }
  return intent
}

/** R3: what licenses a send is a read under the lock that shows what was reviewed, value and stamp. */
function onCheck(intent: Intent, seen: Seen, given: Circumstances): Intent {
  const { leftOut, timing } = given
  const isLicensing = isUnmoved(intent, seen, !leftOut.has('R3 stamp')) || leftOut.has('R3')
  if (isLicensing) return arm(intent, seen, given.now)
  if (isProven(intent, seen, timing)) {
    return { ...confirm(intent, seen, given), isAlreadySo: intent.attempts.length === 0 }
  }
  return mayStillLand(intent, seen.askedAt, given)
    ? { ...intent, state: 'settle' }
    : end(intent, 'conflict', given)
}

function arm(intent: Intent, seen: Seen, now: number): Intent {
  const attempt: Attempt = {
    n: intent.attempts.length + 1,
    stampAtCheck: seen.stamp,
    checkedAt: seen.askedAt,
    armedAt: now,
  }
  return { ...intent, state: 'armed', attempts: [...intent.attempts, attempt] }
}

function disarm(intent: Intent): Intent {
  return { ...intent, state: 'check', attempts: intent.attempts.slice(0, -1) }
}

/** Only a complete match is a success (R5); a refusal is believed after a read-back (R8). */
function onAnswer(
  intent: Intent,
  event: Extract<Event, { type: 'answer' }>,
  given: Circumstances,
): Intent {
  const { leftOut } = given
  const answered = noteAnswer(intent, event, given.now)
  if (event.class === 'accepted' && event.seen) {
    return confirm(noteSeen(answered, event.seen), event.seen, given)
  }
  if (event.class === 'refused' && leftOut.has('R8')) return end(answered, 'rejected', given)
  if (event.class === 'ambiguous' && leftOut.has('R5')) return end(answered, 'rejected', given)
  if (event.class === 'ambiguous' && leftOut.has('R6')) return resendBlindly(answered, given)
  if (event.class === 'auth') return { ...answered, state: 'paused', pause: 'auth' }
  if (event.class === 'throttled') return { ...answered, state: 'paused', pause: 'throttled' }
  return { ...answered, state: 'verify' }
}

function noteAnswer(
  intent: Intent,
  { class: outcome, code, message }: Extract<Event, { type: 'answer' }>,
  endedAt: number,
): Intent {
  const attempts = intent.attempts.map((attempt) =>
    attempt.n === intent.attempts.length
      ? {
          ...attempt,
          class: outcome,
          ...(code !== undefined && { code }),
          ...(message !== undefined && { message }),
          endedAt,
        }
      : attempt,
  )
  return { ...intent, attempts }
}

/** What R6 forbids: only a campaign comes here. */
function resendBlindly(intent: Intent, given: Circumstances): Intent {
  const { seen, attempts } = intent
  const { now, timing } = given
  if (!seen || attempts.length >= sendsOf(intent, timing)) return end(intent, 'rejected', given)
  return arm(intent, { ...seen, askedAt: now }, now)
}

/** Rows 12, 13 and 15 to 18: what a read-back says of a send. */
function onVerify(intent: Intent, seen: Seen, given: Circumstances): Intent {
  const { timing, isLicensed, mayRetry } = given
  if (isProven(intent, seen, timing)) return confirm(intent, seen, given)
  if (mayStillLand(intent, seen.askedAt, given) || !isSettled(intent, seen, timing)) {
    return { ...intent, state: 'settle' }
  }
  if (!isUnmoved(intent, seen)) return end(intent, 'conflict', given)
  if (lastAttempt(intent)?.class === 'refused') return end(intent, 'rejected', given)
  if (intent.attempts.length >= sendsOf(intent, timing)) return end(intent, 'unapplied', given)
  if (!mayRetry) return { ...intent, state: 'paused', pause: 'budget' }
  if (!isLicensed) return { ...intent, state: 'paused', pause: 'reloaded' }
  return { ...intent, state: 'backoff' }
}

/** R7: until an own earlier POST can no longer arrive, there is no further send and no "no". */
function mayStillLand(intent: Intent, at: number, { timing, leftOut }: Circumstances) {
  return !leftOut.has('R7') && at < landsLast(intent, timing)
}

/** From when no POST of a change can arrive any more (ms); 0 when none was ever under way. */
export function landsLast({ attempts }: Intent, timing: Timing): number {
  return Math.max(0, ...attempts.map((attempt) => landsUntil(attempt, timing)))
}

/** A POST that was answered with a refusal is not under way any more; the audit looks after the rest. */
function landsUntil(attempt: Attempt, timing: Timing): number {
  const isRefusal = ['refused', 'auth', 'throttled'].includes(attempt.class ?? '')
  return isRefusal ? 0 : attempt.armedAt + timing.fresh + timing.life
}

/** Before a "no": reads that agree some time apart, the last of them late enough to see a commit. */
function isSettled({ attempts, seenSince }: Intent, seen: Seen, { apart, lag }: Timing): boolean {
  const { endedAt = 0 } = attempts.at(-1) ?? {}
  const since = Math.max(seenSince ?? seen.askedAt, endedAt)
  return seen.askedAt - since >= apart && seen.askedAt >= endedAt + lag
}

/** When a change that settles is read next (ms); never later than a read could decide. */
export function settlesAt(intent: Intent, given: Circumstances): number {
  const { now, timing } = given
  const last = lastAttempt(intent)
  const start = last?.endedAt ?? last?.armedAt ?? now
  const times = [...timing.settle, timing.lag].map((span) => start + span)
  const ends = intent.attempts.map((attempt) => landsUntil(attempt, timing))
  const { seen, seenSince = now } = intent
  const isMissed = isWithdrawal(intent) && seen?.isGone === true
  const again = isMissed ? [seenSince + timing.apart] : []
  const next = Math.min(...[...times, ...ends, ...again].filter((time) => time > now))
  return Number.isFinite(next) ? next : now + timing.apart
}

function confirm(intent: Intent, seen: Seen, given: Circumstances): Intent {
  return { ...end(intent, 'confirmed', given), stamp: seen.stamp }
}

type End = 'confirmed' | 'rejected' | 'conflict' | 'unapplied' | 'cancelled'
const audited: ReadonlySet<string> = new Set(['confirmed', 'rejected', 'unapplied'])

function end(intent: Intent, state: End, given: Circumstances): Intent {
  const { pause: _, ...rest } = intent
  const dueAt = audited.has(state) ? auditDueAt(intent, given) : undefined
  return {
    ...rest,
    state,
    endedAt: given.now,
    ...(dueAt !== undefined && { auditDueAt: dueAt }),
  }
}

/** R9: the audit comes no earlier than the last POST that an older read has licensed can arrive. */
function auditDueAt(intent: Intent, { now, timing, leftOut }: Circumstances): number | undefined {
  if (leftOut.has('R9 and R10')) return undefined
  if (leftOut.has('R9 time and R10')) return now
  return (lastAttempt(intent)?.armedAt ?? now) + timing.audit
}

function onUnreadable(intent: Intent, pause: PauseReason | undefined, given: Circumstances) {
  const since = intent.unreadableSince ?? given.now
  const next = { ...intent, unreadableSince: since }
  if (intent.state === 'check') {
    return pause
      ? { ...next, state: 'paused' as const, pause }
      : { ...next, state: 'backoff' as const }
  }
  if (intent.state !== 'verify') return intent
  if (pause && pause !== 'unreachable') return { ...next, state: 'paused' as const, pause }
  const isParked = given.now - since >= given.timing.park
  return { ...next, state: isParked ? ('parked' as const) : ('settle' as const) }
}

function onTimer(intent: Intent): Intent {
  if (intent.state === 'settle') return { ...intent, state: 'verify' }
  return intent.state === 'backoff' ? { ...intent, state: 'check' } : intent
}

/** Row 20: what was sent is read before anything else. */
function resume(intent: Intent): Intent {
  if (intent.state !== 'paused' && intent.state !== 'parked') return intent
  const { pause: _, unreadableSince: __, ...rest } = intent
  return { ...rest, state: intent.attempts.length === 0 ? 'queued' : 'verify' }
}

function mayPause({ state }: Intent): boolean {
  return ['queued', 'check', 'backoff', 'armed', 'verify', 'settle'].includes(state)
}

/** Row 22: what was never sent waits for a click; all else is read, and nothing but read. */
function recover(intent: Intent, owner: string): Intent {
  const { pause: _, ...rest } = intent
  const taken = { ...rest, owner }
  if (intent.attempts.length === 0) return { ...taken, state: 'paused', pause: 'reloaded' }
  return { ...taken, state: 'verify' }
}
