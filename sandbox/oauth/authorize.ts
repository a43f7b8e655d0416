import type { Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { AuthorizeParams } from '../../src/contract/oauth'
import type { SandboxContext } from '../context'
import { record } from '../control/ledger'
import type { Db } from '../db'
import { readParameters } from '../parameters'
import { findClient } from './clients'
import { rememberedUsername, startPortalSession } from './portalSession'
import { type Offered, problemPage, signInPage } from './signInPage'
import { secretValue } from './tokens'

const codeLife = 10 * 60_000
const defaultMinutes = 20_160
const mostMinutes = 129_600
/** Fields of the page itself, which the app did not send. */
const ownFields = new Set(['username', 'password', 'person', 'do'])

/** The sign-in page, and what comes of it. */
export function authorizeRoute(app: Hono, context: SandboxContext): void {
  app.on(['GET', 'POST'], '/authorize', async (c) => {
    const given = await readParameters(c)
    record(context, {
      method: c.req.method,
      operation: 'authorize',
      who: given['person'] ?? given['username'] ?? null,
      parameters: given,
      reply: null,
    })
    return authorize(c, context, given)
  })
}

function authorize(c: Context, context: SandboxContext, given: Record<string, string>) {
  const read = z.safeDecode(AuthorizeParams, given as z.input<typeof AuthorizeParams>)
  const client = findClient(context, given['client_id'] ?? '')
  if (!client) return problemPage(c, 'Invalid client_id')
  if (!client.redirectUris.includes(given['redirect_uri'] ?? '')) {
    return problemPage(c, 'Invalid redirect_uri')
  }
  if (!read.success) return problemPage(c, 'Invalid parameters')
  const params = read.data
  if (params.response_type !== 'code') {
    return goBack(c, params, { error: 'unsupported_response_type' })
  }
  if (params.code_challenge_method !== 'S256' || !params.code_challenge) {
    const error_description = 'A code_challenge with the method S256 is needed'
    return goBack(c, params, { error: 'invalid_request', error_description })
  }
  if (c.req.method === 'GET') {
    const remembered = params.force_login ? undefined : rememberedUsername(c, context)
    return remembered === undefined
      ? showPage(c, context, given)
      : goBack(c, params, { code: giveCode(context, params, remembered) })
  }
  if (given['do'] === 'cancel') {
    const error_description = 'The user has denied your request'
    return goBack(c, params, { error: 'access_denied', error_description })
  }
  const username = checkPerson(context.db, given)
  if (username === undefined) return showPage(c, context, given, given['username'] ?? '')
  startPortalSession(c, context, username)
  return goBack(c, params, { code: giveCode(context, params, username) })
}

function goBack(c: Context, params: AuthorizeParams, says: Record<string, string>): Response {
  const url = new URL(params.redirect_uri)
  for (const [name, value] of Object.entries(says)) url.searchParams.set(name, value)
  if (params.state !== undefined) url.searchParams.set('state', params.state)
  return c.redirect(url.href)
}

function showPage(
  c: Context,
  { db }: SandboxContext,
  given: Record<string, string>,
  wrongUsername?: string,
) {
  const parameters = Object.fromEntries(
    Object.entries(given).filter(([name]) => !ownFields.has(name)),
  )
  const people = db
    .prepare('SELECT username, says FROM people WHERE can_sign_in = 1 ORDER BY rowid')
    .all() as Offered[]
  const [urlKey, ...rest] = new URL(c.req.url).hostname.split('.')
  const organization =
    rest.join('.') === 'localhost'
      ? db.prepare('SELECT name FROM organizations WHERE url_key = ?').get(urlKey)
      : undefined
  const name = (organization as { name: string } | undefined)?.name
  return signInPage(c, { parameters, people, organization: name, wrongUsername })
}

/** Who the form speaks for: the person of the button pressed, or whose password was typed. */
function checkPerson(db: Db, given: Record<string, string>): string | undefined {
  const row =
    given['person'] === undefined
      ? db
          .prepare(
            'SELECT username FROM people WHERE username = ? AND password = ? AND can_sign_in',
          )
          .get(given['username'] ?? '', given['password'] ?? '')
      : db
          .prepare('SELECT username FROM people WHERE username = ? AND can_sign_in')
          .get(given['person'])
  return (row as { username: string } | undefined)?.username
}

function giveCode(
  { db, clock }: SandboxContext,
  params: AuthorizeParams,
  username: string,
): string {
  const code = secretValue()
  const minutes = Math.min(Math.max(1, params.expiration ?? defaultMinutes), mostMinutes)
  db.prepare('INSERT INTO authorization_codes VALUES (?, ?, ?, ?, ?, ?, ?, NULL)').run(
    code,
    username,
    params.client_id,
    params.redirect_uri,
    params.code_challenge,
    minutes,
    clock.now() + codeLife,
  )
  return code
}
