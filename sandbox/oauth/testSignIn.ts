import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Fields, TestPortal } from '../testPortal'

/** The registered client of the tests, as parameters of a request. */
export const client = { client_id: 'rest-js', redirect_uri: 'http://localhost:9/callback' }
/** What only the client knows, and what it tells of it before. */
export const verifier = 'a-verifier-of-forty-three-characters-or-more'
const challenge = createHash('sha256').update(verifier).digest('base64url')

/** What a client asks for that does everything right. */
export const asked: Fields = {
  ...client,
  response_type: 'code',
  code_challenge: challenge,
  code_challenge_method: 'S256',
}

/** Fields without one of them. */
export function without(name: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name))
}

/** The sign-in page as a browser opens it; it follows no redirect. */
export function openPage(portal: TestPortal, fields: Fields, cookie = ''): Promise<Response> {
  const query = new URLSearchParams(fields).toString()
  const headers = { Cookie: cookie }
  return fetch(`${portal.origin}/sharing/oauth2/authorize?${query}`, {
    redirect: 'manual',
    headers,
  })
}

/** The form of the sign-in page as a browser sends it. */
export function sendForm(portal: TestPortal, fields: Fields): Promise<Response> {
  const body = new URLSearchParams(fields)
  const url = `${portal.origin}/sharing/oauth2/authorize`
  return fetch(url, { method: 'POST', body, redirect: 'manual' })
}

/** Where an answer sends the browser: address without query, and what the query says. */
export function sentTo(reply: Response): { to: string; says: Fields } {
  const url = new URL(reply.headers.get('Location') ?? 'none:')
  return { to: url.href.split('?')[0] ?? '', says: Object.fromEntries(url.searchParams) }
}

/** A code for somebody whose button was pressed. */
export async function codeFor(portal: TestPortal, person: string, more: Fields = {}) {
  return sentTo(await sendForm(portal, { ...asked, person, ...more })).says['code'] ?? ''
}

/** Asks the token endpoint; refusals come back too. */
export function askToken(portal: TestPortal, fields: Fields): Promise<unknown> {
  return portal.post('/oauth2/token', fields)
}

/** Fields that redeem a code. */
export function redeeming(code: string): Fields {
  return { ...client, grant_type: 'authorization_code', code, code_verifier: verifier }
}

const Tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  refresh_token_expires_in: z.int(),
})

/** Tokens of somebody who has signed in by the whole code flow. */
export async function tokensFor(portal: TestPortal, person: string, more: Fields = {}) {
  return Tokens.parse(await askToken(portal, redeeming(await codeFor(portal, person, more))))
}

/** Who a token speaks for: a username, or the code of the refusal. */
export async function speaksFor(portal: TestPortal, token: string): Promise<string | number> {
  const reply = await portal.post('/community/self', {}, token)
  const Either = z.union([
    z.object({ username: z.string() }),
    z.object({ error: z.object({ code: z.int() }) }),
  ])
  const read = Either.parse(reply)
  return 'username' in read ? read.username : read.error.code
}
