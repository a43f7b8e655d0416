import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { cacheForever, cacheNever, securityHeaders } from './securityHeaders'
import { atPortal, parseConfig } from './servedConfig'

/** What to serve and where. */
export interface ServeOptions {
  /** 0: any free port. */
  port: number
  /** Folder of the build. */
  dist: string
  /** Portal on this computer to use in place of the one in `config.json`. */
  portalUrl?: string | undefined
  /** What pauses and time limits of the app are multiplied with, for tests on this computer. */
  timeScale?: number | undefined
}

/** A running server. */
export interface AppServer {
  port: number
  close: () => Promise<void>
}

/**
 * Serves the built app on this computer alone, with the headers a production host must send.
 * @throws Error when there is no build, or the port is in use (`code` is `EADDRINUSE`)
 */
export async function serveApp(options: ServeOptions): Promise<AppServer> {
  const app = await hostOf(options)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' })
    server.on('error', reject)
    server.on('listening', () => {
      const { port } = server.address() as AddressInfo
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => {
            done()
          })
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ port, close })
    })
  })
}

async function hostOf({ dist, portalUrl, timeScale }: ServeOptions): Promise<Hono> {
  const file = parseConfig(await readFile(join(dist, 'config.json'), 'utf8'))
  const config = { ...atPortal(file, portalUrl), ...(timeScale !== undefined && { timeScale }) }
  const headers = Object.entries(securityHeaders(config.portalUrl))
  const files = serveStatic({ root: dist, precompressed: true })
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    const isHashed = c.res.ok && c.req.path.startsWith('/assets/')
    c.header('Cache-Control', isHashed ? cacheForever : cacheNever)
    for (const [name, value] of headers) c.header(name, value)
  })
  app.get('/config.json', (c) => c.json(config))
  app.get('/_headers', (c) => c.notFound())
  app.get('/nginx.conf', (c) => c.notFound())
  app.get('/.vite/*', (c) => c.notFound())
  app.use(files)
  app.get('*', async (c, next) => {
    // A page's address has no extension; a missing file must not be answered with a page.
    if (extname(c.req.path) !== '') return c.notFound()
    return serveStatic({ path: join(dist, 'index.html'), precompressed: true })(c, next)
  })
  return app
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env['PORT'] ?? 5173)
  await serveApp({ port, dist: 'dist', portalUrl: process.env['PORTAL_URL'] })
  console.log(`The app is at http://localhost:${String(port)}`)
}
