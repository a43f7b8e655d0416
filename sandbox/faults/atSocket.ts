import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Sandbox } from '../app'
import { readArmed, strikeRequest } from './armedRows'
import { recognise, toRequest } from './arrived'
import { breakConnection, type ConnectionFaultId, type Wire } from './connection'
import type { Exchange } from './exchange'
import type { FaultId } from './faultTable'
import { Outage } from './Outage'
import { readWhole, send } from './nodeHttp'
import { respond } from './respond'
import { Timers } from './Timers'

/** What a server hangs its connections and requests on. */
export interface FaultyWire {
  onConnection: (socket: Socket) => void
  onRequest: (request: IncomingMessage, response: ServerResponse) => void
  /** Ends every wait; what has not happened by then never will. */
  stop: () => void
}

const broken: ReadonlySet<FaultId> = new Set<ConnectionFaultId>([
  ...(['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F25'] as const),
])

function isBroken(id: FaultId): id is ConnectionFaultId {
  return broken.has(id)
}

/** Puts armed faults between the sockets and the portal. Without any, nothing is in between. */
export function faultyWire(app: Sandbox): FaultyWire {
  const listener = getRequestListener(app.fetch)
  const timers = new Timers()
  const outage = new Outage(timers)
  const wireOf = (socket: Socket): Wire => ({
    reset: () => {
      socket.resetAndDestroy()
    },
    close: () => {
      socket.destroySoon()
    },
    sendPart: (text) => {
      socket.write(text, () => socket.destroy())
    },
    later: (delay, work) => timers.start(delay, work),
    goOffline: (delay) => outage.start(delay),
  })
  return {
    onConnection: (socket) => outage.admit(socket),
    onRequest: (request, response) => {
      const isPortal = request.url?.startsWith('/sharing/') === true
      if (!isPortal || readArmed(app.context.db).length === 0) {
        void listener(request, response)
        return
      }
      work(app, request, response, wireOf).catch((error: unknown) => {
        if (!timers.areStopped) process.stderr.write(`fault: ${String(error)}\n`)
        request.socket.destroy()
      })
    },
    stop: () => timers.stop(),
  }
}

async function work(
  app: Sandbox,
  incoming: IncomingMessage,
  response: ServerResponse,
  wireOf: (socket: Socket) => Wire,
): Promise<void> {
  const raw = await readWhole(incoming)
  const request = await recognise(app.context, raw)
  const cors = await knock(app, raw.headers)
  const struck = request && cors && strikeRequest(app.context.db, request)
  if (!struck) {
    await send(response, await app.fetch(toRequest(raw)))
    return
  }
  const exchange: Exchange = { app, context: app.context, request, cors, ...struck }
  const { id } = struck.fault
  if (isBroken(id)) await breakConnection(exchange, id, wireOf(incoming.socket))
  else await send(response, await respond(exchange, id))
}

/** Asks the gate with a request that does nothing; what it lets in gets its headers, what it does not gets no fault. */
async function knock(app: Sandbox, headers: Headers): Promise<Headers | undefined> {
  const shown = new Headers()
  for (const name of ['Host', 'Origin']) {
    const value = headers.get(name)
    if (value !== null) shown.set(name, value)
  }
  const answer = await app.request('/favicon.ico', { headers: shown })
  return answer.ok ? answer.headers : undefined
}
