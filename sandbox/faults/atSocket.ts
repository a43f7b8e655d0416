import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Sandbox } from '../app'
import { readArmed } from './armedRows'
import type { Wire } from './connection'
import { deliver } from './deliver'
import { readWhole, send } from './nodeHttp'
import { Outage } from './Outage'
import { Timers } from './Timers'

/** What a server hangs its connections and requests on. */
export interface FaultyWire {
  onConnection: (socket: Socket) => void
  onRequest: (request: IncomingMessage, response: ServerResponse) => void
  /** Ends every wait; what has not happened by then never will. */
  stop: () => void
}

/** Puts armed faults between the sockets and the portal. Without any, nothing is in between. */
export function faultyWire(app: Sandbox): FaultyWire {
  const listener = getRequestListener(app.fetch)
  const timers = new Timers()
  const outage = new Outage(timers)
  const work = async (request: IncomingMessage, response: ServerResponse) => {
    const wire = wireOver(request.socket, timers, outage)
    const answer = await deliver(app, await readWhole(request), wire)
    if (answer) await send(response, answer)
  }
  return {
    onConnection: (socket) => {
      outage.admit(socket)
    },
    onRequest: (request, response) => {
      const isPortal = request.url?.startsWith('/sharing/') === true
      if (!isPortal || readArmed(app.context.db).length === 0) {
        void listener(request, response)
        return
      }
      work(request, response).catch((error: unknown) => {
        if (!timers.areStopped) process.stderr.write(`fault: ${String(error)}\n`)
        request.socket.destroy()
      })
    },
    stop: () => {
      timers.stop()
    },
  }
}

function wireOver(socket: Socket, timers: Timers, outage: Outage): Wire {
  return {
    reset: () => {
      socket.resetAndDestroy()
    },
    close: () => {
      socket.destroySoon()
    },
    sendPart: (text) => {
      socket.write(text, () => socket.destroy())
    },
    later: (delay, work) => {
      timers.start(delay, work)
    },
    goOffline: (delay) => {
      outage.start(delay)
    },
  }
}
