import type { Socket } from 'node:net'
import { hasLine } from '../control/ledger'
import type { Arrival } from './arrival'
import { half, whatIsHeld } from './dataLies'
import { carryOut, type Exchange, firedBy, isCarriedOut, recordOnly } from './exchange'

/** A connection that a fault does something to. */
export interface Wire {
  socket: Socket
  /** Does something in so many milliseconds of real time, unless the server has closed by then. */
  later: (delay: number, work: () => void) => void
  /** Accepts no connection for so many milliseconds and drops those there are. */
  goOffline: (delay: number) => void
}

export type ConnectionFaultId = 'F01' | 'F02' | 'F03' | 'F04' | 'F05' | 'F06' | 'F07' | 'F25'

/** Breaks a connection so that the answer does not arrive whole (F01 to F07, F25). */
export async function breakConnection(
  exchange: Exchange,
  id: ConnectionFaultId,
  wire: Wire,
): Promise<void> {
  if (id === 'F07') {
    commitLate(exchange, wire)
    return
  }
  const arrival: Arrival = { fault: firedBy(exchange), isMute: true }
  let truth: Response | undefined
  if (isCarriedOut(exchange)) truth = await carryOut(exchange, arrival)
  else recordOnly(exchange, arrival)
  const { socket, later, goOffline } = wire
  const delay = exchange.fault.delay ?? 0
  switch (id) {
    // Whoever asks cannot tell whether the body was read: nobody did anything with it.
    case 'F01':
    case 'F02':
      socket.resetAndDestroy()
      break
    case 'F03':
      socket.destroySoon()
      break
    case 'F04':
      sendRaw(socket, 'HTTP/1.1 200 OK\r\nContent-Ty')
      break
    case 'F05':
      sendRaw(socket, truncated(exchange, (await truth?.text()) ?? whatIsHeld(exchange)))
      break
    case 'F06':
      later(delay, () => socket.resetAndDestroy())
      break
    case 'F25':
      goOffline(delay)
      break
  }
}

/** Keeps the request, and carries it out when nobody may be waiting any more; never in a world begun anew. */
function commitLate(exchange: Exchange, { socket, later }: Wire): void {
  const arrival: Arrival = { fault: firedBy(exchange), isMute: true }
  recordOnly(exchange, arrival)
  if (exchange.fault.variant === 'dropped') socket.resetAndDestroy()
  later(exchange.fault.delay ?? 0, () => {
    const { line } = arrival
    if (line === undefined || !hasLine(exchange.context.db, line)) return
    void carryOut(exchange, arrival).finally(() => socket.resetAndDestroy())
  })
}

function truncated({ cors }: Exchange, body: string): string {
  const head = [
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    ...[...cors].map(([name, value]) => `${name}: ${value}`),
  ]
  return `${head.join('\r\n')}\r\n\r\n${half(body)}`
}

function sendRaw(socket: Socket, text: string): void {
  socket.write(text, () => socket.destroy())
}
