import type { Hono } from 'hono'
import type { SandboxContext } from '../context'
import { record } from '../control/ledger'
import { readParameters } from '../parameters'
import { Refusal } from '../Refusal'
import { findClient } from './clients'
import { endToken } from './tokens'

/** Ends a token; an unknown one is ended already. */
export function revokeTokenRoute(app: Hono, context: SandboxContext): void {
  app.post('/revokeToken', async (c) => {
    const given = await readParameters(c)
    const isKnown = findClient(context, given['client_id'] ?? '') !== undefined
    if (isKnown) endToken(context, given['auth_token'] ?? '')
    const reply = isKnown ? { success: true } : new Refusal(400, 'Invalid client_id').toReply()
    record(context, {
      method: 'POST',
      operation: 'revokeToken',
      who: null,
      parameters: given,
      effect: {},
      reply,
      took: 0,
    })
    return c.json(reply)
  })
}
