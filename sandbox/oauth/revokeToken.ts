import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { revokeToken } from '../../src/contract/oauth'
import type { SandboxContext } from '../context'
import { record } from '../control/ledger'
import { readParameters } from '../parameters'
import { findClient } from './clients'
import { OAuthRefusal } from './OAuthRefusal'
import { endToken } from './tokens'

/** Ends a token; an unknown one is ended already. */
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
  if (!findClient(context, read.data.client_id)) {
    return new OAuthRefusal(400, 'invalid_client_id', 'Invalid client_id').toReply()
  }
  endToken(context, read.data.auth_token)
  return z.encode(revokeToken.reply, { success: true })
}
