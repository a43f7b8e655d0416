import { Hono } from 'hono'
import type { SandboxContext } from '../context'
import { record } from '../control/ledger'
import { readParameters } from '../parameters'
import { Refusal } from '../Refusal'
import { secretValue } from './tokens'

const defaultMinutes = 60
const mostMinutes = 20_160

/** Tokens for scripts: username and password against a token. `expires` is an instant, not a span. */
export function generateTokenRoute(context: SandboxContext): Hono {
  const { db, clock } = context
  const app = new Hono()
  app.post('/generateToken', async (c) => {
    const given = await readParameters(c)
    const row = db
      .prepare('SELECT username FROM people WHERE username = ? AND password = ? AND can_sign_in')
      .get(given['username'] ?? '', given['password'] ?? '') as { username: string } | undefined
    const asked = Number(given['expiration'])
    const minutes = asked > 0 ? Math.min(asked, mostMinutes) : defaultMinutes
    const reply = row
      ? { token: secretValue(), expires: clock.now() + minutes * 60_000, ssl: false }
      : new Refusal(400, 'Unable to generate token.', undefined, [
          'Invalid username or password.',
        ]).toReply()
    if (row && 'token' in reply) {
      db.prepare('INSERT INTO access_tokens VALUES (?, ?, NULL, NULL, ?)').run(
        reply.token,
        row.username,
        reply.expires,
      )
    }
    record(context, {
      method: 'POST',
      operation: 'generateToken',
      who: row?.username ?? null,
      parameters: given,
      effect: {},
      reply: row ? {} : reply,
      took: 0,
    })
    return c.json(reply)
  })
  return app
}
