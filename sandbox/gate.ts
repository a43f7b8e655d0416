import type { MiddlewareHandler } from 'hono'
import type { SandboxContext } from './context'

const ownHost = /^(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9-]+\.localhost)(:\d+)?$/i

/**
 * Who may speak to the sandbox: programs on this computer under its own names, pages of its own and of the
 * app. Preflights get no answer, as ArcGIS gives none.
 */
export function gate({ appOrigin }: SandboxContext): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('Host') ?? new URL(c.req.url).host
    if (!ownHost.test(host)) return c.text('This sandbox portal answers to localhost only.', 403)
    const origin = c.req.header('Origin')
    const isOwn = origin === `http://${host}`
    if (origin !== undefined && origin !== appOrigin && !isOwn) {
      return c.text('This sandbox portal answers its own app only.', 403)
    }
    if (c.req.method === 'OPTIONS') return c.text('No answer to preflights.', 404)
    await next()
    c.header('Vary', 'Origin')
    if (origin !== undefined) {
      c.header('Access-Control-Allow-Origin', origin)
      c.header('Access-Control-Allow-Credentials', 'true')
    }
    return undefined
  }
}
