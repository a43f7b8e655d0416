import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import * as z from 'zod/mini'
import type { ParamsOf } from '../../src/contract/endpoint'
import { token, type TokenReply, TokenReply as TokenReplySchema } from '../../src/contract/oauth'
import type { SandboxContext } from '../context'
import { record } from '../control/ledger'
import { readParameters } from '../parameters'
import { findClient } from './clients'
import { OAuthRefusal } from './OAuthRefusal'
import { endToken, giveAccessToken, giveRefreshToken } from './tokens'

type Params = ParamsOf<typeof token>

interface CodeRow {
  username: string
  client_id: string
  redirect_uri: string
  challenge: string
  refresh_minutes: number
  expires_at: number
  refresh_token: string | null
}

interface RefreshRow {
  username: string
  client_id: string
  lifetime: number
  expires_at: number
}

/** Codes and refresh tokens against tokens. */
export function tokenRoute(app: Hono, context: SandboxContext): void {
  app.post('/token', async (c) => {
    const given = await readParameters(c)
    const { reply, who } = answer(context, given)
    record(context, {
      method: 'POST',
      operation: 'token',
      who,
      parameters: given,
      reply: who === null ? reply : { username: who },
    })
    return c.json(reply)
  })
}

function answer(context: SandboxContext, given: Record<string, string>) {
  try {
    const read = z.safeDecode(token.params, given as z.input<typeof token.params>)
    if (!read.success) throw new OAuthRefusal(400, 'invalid_request', 'grant_type not specified')
    const reply = context.db.transaction(() => grant(context, read.data))()
    return { reply: z.encode(TokenReplySchema, reply), who: reply.username ?? null }
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error
    if (error.ends !== undefined) endToken(context, error.ends)
    return { reply: error.toReply(), who: null }
  }
}

function grant(context: SandboxContext, params: Params): TokenReply {
  const client = findClient(context, params.client_id ?? '')
  if (!client) throw new OAuthRefusal(400, 'invalid_client_id', 'Invalid client_id')
  switch (params.grant_type) {
    case 'authorization_code':
      return redeemCode(context, params)
    case 'refresh_token':
      return refresh(context, params)
    case 'exchange_refresh_token':
      return exchange(context, params)
    default:
      throw new OAuthRefusal(400, 'unsupported_grant_type', 'Not emulated: this grant_type')
  }
}

function redeemCode(context: SandboxContext, params: Params): TokenReply {
  const { db, clock } = context
  const code = params.code ?? ''
  const row = db.prepare('SELECT * FROM authorization_codes WHERE code = ?').get(code) as
    CodeRow | undefined
  if (params.redirect_uri === undefined) {
    throw new OAuthRefusal(400, 'invalid_request', 'redirect_uri not specified')
  }
  if (row?.refresh_token) {
    // A code that comes twice was stolen once: what it gave ends too, in spite of the refusal.
    throw new OAuthRefusal(400, 'invalid_grant', 'Invalid code', row.refresh_token)
  }
  const challenge = createHash('sha256')
    .update(params.code_verifier ?? '')
    .digest('base64url')
  const isGood =
    row?.client_id === params.client_id &&
    row?.redirect_uri === params.redirect_uri &&
    row.challenge === challenge &&
    row.expires_at > clock.now()
  if (!row || !isGood) throw new OAuthRefusal(400, 'invalid_grant', 'Invalid code')
  const owner = { username: row.username, clientId: row.client_id }
  const reply = withRefreshToken(context, owner, row.refresh_minutes * 60_000)
  db.prepare('UPDATE authorization_codes SET refresh_token = ? WHERE code = ?').run(
    reply.refresh_token,
    code,
  )
  db.prepare('UPDATE people SET last_login = ? WHERE username = ?').run(clock.now(), row.username)
  return reply
}

function findRefresh({ db, clock }: SandboxContext, { refresh_token, client_id }: Params) {
  const row = db
    .prepare('SELECT * FROM refresh_tokens WHERE token = ?')
    .get(refresh_token ?? '') as RefreshRow | undefined
  if (row?.client_id !== client_id || !row) {
    throw new OAuthRefusal(498, 'invalid_request', 'Invalid refresh_token')
  }
  if (row.expires_at <= clock.now()) {
    throw new OAuthRefusal(498, 'invalid_request', 'refresh_token expired')
  }
  return row
}

function refresh(context: SandboxContext, params: Params): TokenReply {
  const row = findRefresh(context, params)
  const owner = { username: row.username, clientId: row.client_id }
  return giveAccessToken(context, owner, params.refresh_token ?? '')
}

function exchange(context: SandboxContext, params: Params): TokenReply {
  const row = findRefresh(context, params)
  endToken(context, params.refresh_token ?? '')
  return withRefreshToken(
    context,
    { username: row.username, clientId: row.client_id },
    row.lifetime,
  )
}

function withRefreshToken(
  context: SandboxContext,
  owner: { username: string; clientId: string },
  lifetime: number,
): TokenReply {
  const refreshToken = giveRefreshToken(context, owner, lifetime)
  return {
    ...giveAccessToken(context, owner, refreshToken),
    refresh_token: refreshToken,
    refresh_token_expires_in: Math.floor(lifetime / 1000),
  }
}
