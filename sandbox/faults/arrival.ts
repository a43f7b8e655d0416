import { AsyncLocalStorage } from 'node:async_hooks'
import type { CompleteFault } from './fault'

/** What the ledger says of a fault that struck. */
export type FiredFault = Pick<CompleteFault, 'id' | 'commit' | 'at' | 'delay' | 'variant'>

/** What is known of a request from outside its handler, while it is worked on. */
export interface Arrival {
  fault?: FiredFault
  /** How many milliseconds ago a list is read as of. */
  lag?: number
  /** The answer never leaves. */
  isMute?: boolean
  /** The sandbox's own doing: it leaves no trace in ledger or history. */
  isQuiet?: boolean
  /** Number of the ledger's line, once there is one; one that is there already is completed. */
  line?: number
}

const storage = new AsyncLocalStorage<Arrival>()

/** Lets the portal work on a request that arrived in some special way. */
export function withArrival<T>(arrival: Arrival, work: () => T): T {
  return storage.run(arrival, work)
}

/** How the request at hand arrived; nothing special unless told. */
export function currentArrival(): Arrival {
  return storage.getStore() ?? {}
}

/** A fault as the ledger tells of it. */
export function toFired({ id, commit, at, delay, variant }: CompleteFault): FiredFault {
  return {
    id,
    ...(commit && { commit }),
    ...(at && { at }),
    ...(delay !== undefined && { delay }),
    ...(variant !== undefined && { variant }),
  }
}
