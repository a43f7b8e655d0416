import { Hono } from 'hono'
import type { SandboxContext } from './context'
import { pageRoutes } from './control/pageRoutes'
import { controlRoutes } from './control/routes'
import { amend, record } from './control/ledger'
import { currentArrival, withArrival } from './faults/arrival'
import { gate } from './gate'
import { generateTokenRoute } from './oauth/generateToken'
import { oauthRoutes } from './oauth/routes'
import { Refusal } from './Refusal'
import { restRoutes } from './rest/routes'

/** A program that answers requests, and what it works with. */
export class Sandbox extends Hono {
  constructor(readonly context: SandboxContext) {
    // A slash at the end makes no difference: Esri’s own REST client revokes tokens with one.
    super({ strict: false })
  }
}

/** The sandbox portal as a program that answers requests. */
export function createSandbox(context: SandboxContext): Sandbox {
  const app = new Sandbox(context)
  app.use(async (c, next) => {
    const arrival = currentArrival()
    await withArrival(arrival, next)
    if (arrival.line !== undefined && !arrival.isMute && c.res.status !== 200) {
      amend(context.db, arrival.line, { status: c.res.status })
    }
  })
  app.use(gate(context))
  app.route('/sharing/oauth2', oauthRoutes(context))
  app.route('/sharing/rest/oauth2', oauthRoutes(context))
  app.route('/sharing', generateTokenRoute(context))
  app.route('/sharing/rest', generateTokenRoute(context))
  app.route('/sharing/rest', restRoutes(context))
  app.route('/', pageRoutes(context))
  app.route('/sandbox', controlRoutes(context))
  app.get('/', (c) =>
    c.text(
      'Sandbox portal: synthetic data, for Seatkeeper. It is steered at /sandbox/. See sandbox/README.md.',
    ),
  )
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.notFound((c) => {
    const what = `${c.req.method} ${c.req.path}`
    const reply = new Refusal(400, `Not emulated by this sandbox: ${what}`).toReply()
    process.stderr.write(`not emulated: ${what}\n`)
    record(context, {
      method: c.req.method,
      operation: `not emulated: ${c.req.path}`,
      who: null,
      parameters: {},
      reply,
    })
    return c.json(reply)
  })
  app.onError((error, c) => {
    process.stderr.write(`${error.stack ?? String(error)}\n`)
    return c.json({ error: { code: 500, message: String(error), details: [] } }, 500)
  })
  return app
}
