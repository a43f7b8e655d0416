import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { revokeToken } from '../../src/contract/oauth'
import type { SandboxContext } from '../context'
import { record } from '../control/ledger'
import { readParameters } from '../parameters'
import { Refusal } from '../Refusal'
import { findClient } from './clients'
import { OAuthRefusal } from './OAuthRefusal'
import { endToken, isTokenOf } from './tokens'

/** Ends a token of the client; for any other there is nothing to do, which is a success too. */
export function revokeTokenRoute(app: Hono, context: SandboxContext): void {
  app.post('/revokeToken', async (c) => {
    const given = await readParameters(c)
    const reply = answer(context, given)
    record(context, {
      method: 'POST',
      operation: 'revokeToken',
      who: null,
      parameters: given,
      reply,
    })
    return c.json(reply)
  })
}

function answer(context: SandboxContext, given: Record<string, string>) {
  const read = z.safeDecode(revokeToken.params, given as z.input<typeof revokeToken.params>)
  if (!read.success) {
    return new OAuthRefusal(400, 'invalid_request', 'auth_token not specified').toReply()
  }
  const { auth_token, client_id } = read.data
  // Unlike the token endpoint, this one was seen to answer without the members OAuth adds.
  if (!findClient(context, client_id)) return new Refusal(400, 'Invalid client_id').toReply()
  if (isTokenOf(context, client_id, auth_token)) endToken(context, auth_token)
  return z.encode(revokeToken.reply, { success: true })
}
