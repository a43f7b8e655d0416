import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveApp } from '../../scripts/serve'
import { Portal } from './Portal'

/** The built app and its portal, each at a free port of this computer. */
export interface Servers {
  portal: Portal
  appOrigin: string
  close: () => Promise<void>
}

/**
 * Starts both; stories wait a fifth of the time that people do. `close` ends them and removes what they wrote.
 * @param dist folder of the build
 */
export async function startServers(timeScale = 0.2, dist = 'dist'): Promise<Servers> {
  const port = await freePort()
  const app = await serveApp({
    port: 0,
    dist,
    portalUrl: `http://localhost:${port}`,
    timeScale,
  })
  const appOrigin = `http://localhost:${app.port}`
  const data = await mkdtemp(join(tmpdir(), 'seatkeeper-story-'))
  const portal = new Portal({ port, data, appOrigin })
  const close = async () => {
    await portal.kill()
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
  try {
    await portal.start()
  } catch (error) {
    await close()
    throw error
  }
  return { portal, appOrigin, close }
}

/** The app has to know the portal's port before the portal can start, and the portal the app's. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
