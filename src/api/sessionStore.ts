import { useSyncExternalStore } from 'react'
import type { PortalSelf, User } from '~/contract/self'

/** Somebody who is signed in, and the organization they belong to. */
export interface Person {
  user: User
  portal: PortalSelf
}

/** Why nobody is signed in. */
export type SignedOutReason =
  'cancelled' | 'refused' | 'failed' | 'planted' | 'insecure' | 'signedOut' | 'signedOutElsewhere'

/**
 * The session of this tab. `expired` keeps the person so that the screen, and what is typed into it, can
 * stay while they are asked to sign in again.
 */
export type Session =
  | { status: 'starting' }
  | { status: 'signedOut'; reason?: SignedOutReason; message?: string }
  | ({ status: 'signedIn' } & Person)
  | ({ status: 'expired' } & Person)
  | { status: 'unreachable' }

let session: Session = { status: 'starting' }
const listeners = new Set<() => void>()

/** The session now. */
export function readSession(): Session {
  return session
}

/** Who is signed in, or was until the session ended. */
export function username(): string | undefined {
  return 'user' in session ? session.user.username : undefined
}

/** Replaces the session and tells everybody who looks at it. */
export function writeSession(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

/** Calls `listener` with every new session. */
export function onSession(listener: (session: Session) => void): void {
  listeners.add(() => {
    listener(session)
  })
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The session, for components. */
export function useSession(): Session {
  return useSyncExternalStore(subscribe, readSession)
}
