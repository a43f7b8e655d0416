import type { Hono } from 'hono'
import type { SandboxContext } from '../context'
import { findClient } from './clients'
import { endPortalSession } from './portalSession'
import { donePage } from './signInPage'

/** The portal forgets who signed in to it in this browser; it goes on to registered addresses only. */
export function signoutRoute(app: Hono, context: SandboxContext): void {
  app.get('/signout', (c) => {
    endPortalSession(c, context)
    const client = findClient(context, c.req.query('client_id') ?? '')
    const redirectUri = c.req.query('redirect_uri') ?? ''
    return client?.redirectUris.includes(redirectUri)
      ? c.redirect(redirectUri)
      : donePage(c, 'You are signed out')
  })
}
