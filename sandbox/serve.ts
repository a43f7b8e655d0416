import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/** A running server. */
export interface Serving {
  port: number
  close: () => Promise<void>
}

/**
 * Listens on this computer only, by IPv4 and, where there is one, IPv6.
 * @param port 0 takes any free one
 * @throws Error in one clear sentence when the port is taken
 */
export async function serve(app: Hono, port: number): Promise<Serving> {
  const listener = getRequestListener(app.fetch)
  const first = createServer((request, response) => void listener(request, response))
  await listen(first, port, '127.0.0.1')
  const { port: taken } = first.address() as AddressInfo
  const second = createServer((request, response) => void listener(request, response))
  const hasSecond = await listen(second, taken, '::1').then(
    () => true,
    () => false,
  )
  return {
    port: taken,
    close: async () => {
      await Promise.all([first, ...(hasSecond ? [second] : [])].map(close))
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new Error(`Port ${String(port)} is in use by another program.`) : error)
    })
    server.listen(port, host, resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => {
      resolve()
    })
  })
}
