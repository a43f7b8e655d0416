import { randomBytes } from 'node:crypto'
import type { TokenReply } from '../../src/contract/oauth'
import type { SandboxContext } from '../context'

/** Life of an access token, in seconds. */
const accessSeconds = 1800

/** A value nobody can guess. */
export function secretValue(): string {
  return randomBytes(48).toString('base64url')
}

interface Grant {
  username: string
  clientId: string
}

/** Gives a refresh token that lives `lifetime` milliseconds. */
export function giveRefreshToken(
  { db, clock }: SandboxContext,
  grant: Grant,
  lifetime: number,
): string {
  const token = secretValue()
  db.prepare('INSERT INTO refresh_tokens VALUES (?, ?, ?, ?, ?)').run(
    token,
    grant.username,
    grant.clientId,
    lifetime,
    clock.now() + lifetime,
  )
  return token
}

/** Gives an access token; it goes when its refresh token goes. */
export function giveAccessToken(
  { db, clock }: SandboxContext,
  grant: Grant,
  refreshToken: string,
): TokenReply {
  const token = secretValue()
  db.prepare('INSERT INTO access_tokens VALUES (?, ?, ?, ?, ?)').run(
    token,
    grant.username,
    grant.clientId,
    refreshToken,
    clock.now() + accessSeconds * 1000,
  )
  return { access_token: token, expires_in: accessSeconds, username: grant.username, ssl: false }
}

/** Whether a token was given to a client; those of generateToken were given to none. */
export function isTokenOf({ db }: SandboxContext, clientId: string, token: string): boolean {
  const tables = ['refresh_tokens', 'access_tokens']
  return tables.some((table) =>
    db.prepare(`SELECT 1 FROM ${table} WHERE token = ? AND client_id = ?`).get(token, clientId),
  )
}

/** Ends a refresh token with every access token made from it, or one access token. */
export function endToken({ db }: SandboxContext, token: string): void {
  db.prepare('DELETE FROM refresh_tokens WHERE token = ?').run(token)
  db.prepare('DELETE FROM access_tokens WHERE refresh_token = ? OR token = ?').run(token, token)
}
