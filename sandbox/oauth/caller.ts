import type { SandboxContext } from '../context'
import { findPerson, type Person } from '../people'

/** Whom an access token speaks for; `undefined` when it is unknown, revoked or has ended. */
export function callerOf({ db, clock }: SandboxContext, token: string): Person | undefined {
  const row = db
    .prepare('SELECT username FROM access_tokens WHERE token = ? AND expires_at > ?')
    .get(token, clock.now())
  return row ? findPerson(db, (row as { username: string }).username) : undefined
}
