import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { SandboxContext } from '../context'
import { secretValue } from './tokens'

const cookie = 'sandbox_signin'
const lifetime = 14 * 86_400_000

/** Remembers in the browser who signed in to the portal itself. */
export function startPortalSession(
  c: Context,
  { db, clock }: SandboxContext,
  username: string,
): void {
  const id = secretValue()
  db.prepare('INSERT INTO sign_ins VALUES (?, ?, ?)').run(id, username, clock.now() + lifetime)
  setCookie(c, cookie, id, { httpOnly: true, sameSite: 'Lax', path: '/sharing' })
}

/** Whom the portal remembers in this browser. */
export function rememberedUsername(c: Context, { db, clock }: SandboxContext): string | undefined {
  const row = db
    .prepare('SELECT username FROM sign_ins WHERE id = ? AND expires_at > ?')
    .get(getCookie(c, cookie) ?? '', clock.now())
  return (row as { username: string } | undefined)?.username
}

/** Forgets them. */
export function endPortalSession(c: Context, { db }: SandboxContext): void {
  db.prepare('DELETE FROM sign_ins WHERE id = ?').run(getCookie(c, cookie) ?? '')
  deleteCookie(c, cookie, { path: '/sharing' })
}
