import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sandbox } from './app'
import { type FaultyWire, faultyWire } from './faults/atSocket'

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
export async function serve(app: Sandbox, port: number): Promise<Serving> {
  const wire = faultyWire(app)
  const first = serverAt(wire)
  await listen(first, port, '127.0.0.1')
  const { port: taken } = first.address() as AddressInfo
  const second = serverAt(wire)
  const hasSecond = await listen(second, taken, '::1').then(
    () => true,
    () => false,
  )
  return {
    port: taken,
    close: async () => {
      wire.stop()
      await Promise.all([first, ...(hasSecond ? [second] : [])].map(close))
    },
  }
}

function serverAt({ onConnection, onRequest }: FaultyWire): Server {
  return createServer(onRequest).on('connection', onConnection)
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
