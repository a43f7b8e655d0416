import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { SignoutParams } from '../../src/contract/oauth'
import type { SandboxContext } from '../context'
import { findClient } from './clients'
import { endPortalSession } from './portalSession'
import { donePage } from './signInPage'

/** The portal forgets who signed in to it in this browser; it goes on to registered addresses only. */
export function signoutRoute(app: Hono, context: SandboxContext): void {
  app.get('/signout', (c) => {
    endPortalSession(c, context)
    const params = z.decode(SignoutParams, c.req.query())
    const client = findClient(context, params.client_id ?? '')
    const redirectUri = params.redirect_uri ?? ''
    return client?.redirectUris.includes(redirectUri)
      ? c.redirect(redirectUri)
      : donePage(c, 'You are signed out')
  })
}
