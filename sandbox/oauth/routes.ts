import { Hono } from 'hono'
import type { SandboxContext } from '../context'
import { Refusal } from '../Refusal'
import { authorizeRoute } from './authorize'
import { findClient } from './clients'
import { revokeTokenRoute } from './revokeToken'
import { signoutRoute } from './signout'
import { style } from './style'
import { tokenRoute } from './token'

/** Signing in with OAuth 2.0; it hangs below `/sharing` and `/sharing/rest` alike. */
export function oauthRoutes(context: SandboxContext): Hono {
  const app = new Hono()
  authorizeRoute(app, context)
  tokenRoute(app, context)
  revokeTokenRoute(app, context)
  signoutRoute(app, context)
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css' }))
  app.on(['GET', 'POST'], '/apps/:clientId', (c) => {
    const client = findClient(context, c.req.param('clientId'))
    if (!client) return c.json(new Refusal(400, 'Invalid client_id').toReply())
    const { id, title, redirectUris } = client
    return c.json({ client_id: id, title, appType: 'browser', redirect_uris: redirectUris })
  })
  return app
}
