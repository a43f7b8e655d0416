import type { Intent, Operator, OutcomeClass, ProvisionKey } from './intent'
import type { Seen } from './reading'

/** What one POST came to, for the machine; `seen` with `accepted` and `mismatch`. */
export interface Answer {
  /** `unsent`: certainly nothing left this computer. */
  class: OutcomeClass | 'unsent'
  code?: number
  message?: string
  seen?: Seen
}

/** Why a provision could not be read. */
export interface ReadFailure {
  kind: 'unreachable' | 'auth' | 'throttled' | 'refused'
}

/** Rows that cannot be lost: each promise settles once the row is durably kept. */
export interface Journal {
  /** `isStrict`: flushed to the disk before it settles. @throws when the row could not be kept */
  put: (intent: Intent, isStrict: boolean) => Promise<void>
  get: (id: string) => Promise<Intent | undefined>
  all: () => Promise<Intent[]>
}

/** Locks over all tabs of this browser; a lock ends with its holder. */
export interface Locks {
  /** Runs `work` while holding the lock, after everybody who asked before. */
  hold: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** The same if nobody holds it; `undefined` at once if somebody does. */
  holdIfFree: <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>
}

/** Hears of every call of this tab as it leaves, and of those refused for being too fast. */
export interface CallWatch {
  onCall: (at: number) => void
  /** `retryAfter`: milliseconds, where the portal named them and lets pages read that. */
  onThrottled: (at: number, retryAfter: number | undefined) => void
}

/** All that the engine reaches outside itself, so that a campaign can play the world. */
export interface World {
  now: () => number
  /** Settles after so many milliseconds, or when `signal` is aborted. */
  wait: (span: number, signal?: AbortSignal) => Promise<void>
  /** From 0 to below 1. */
  random: () => number
  newId: () => string
  /** Who is signed in in this tab now. */
  who: () => Operator | undefined
  /** Reads one provision now. */
  read: (key: ProvisionKey) => Promise<Seen | ReadFailure>
  /**
   * Sends one POST, once, unless that cannot begin before `deadline` (ms); never throws, and settles also
   * when `signal` is aborted.
   */
  post: (intent: Intent, deadline: number, signal: AbortSignal) => Promise<Answer>
  /** Asks for a new token without anybody noticing; whether that worked. */
  renew: () => Promise<boolean>
  /** Until when this portal is to be left alone (ms), in all tabs; 0: it is not. */
  pausedUntil: () => number
  /** Whether pauses have come so often that somebody has to say go on. */
  isStopped: () => boolean
  /** Lifts a stop. */
  goOn: () => void
  watchCalls: (watch: CallWatch) => void
  /** Makes many reads of single provisions cheap, where that costs less than they would; never throws. */
  prepareReads: (keys: readonly ProvisionKey[]) => Promise<void>
  journal: Journal
  locks: Locks
  /** Tells the other tabs that a row has changed. */
  announce: (id: string) => void
}
