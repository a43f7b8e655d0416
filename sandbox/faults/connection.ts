import { hasLine } from '../control/ledger'
import type { Arrival } from './arrival'
import { half, whatIsHeld } from './dataLies'
import { carryOut, type Exchange, firedBy, isCarriedOut, recordOnly } from './exchange'

/** A connection that a fault does something to. A network played in memory can be one too. */
export interface Wire {
  /** Breaks it at once, as an RST does. */
  reset: () => void
  /** Ends it in good order, as a FIN does. */
  close: () => void
  /** Sends the beginning of an HTTP answer as it is, then breaks the connection. */
  sendPart: (text: string) => void
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
  const delay = exchange.fault.delay ?? 0
  switch (id) {
    // Whoever asks cannot tell whether the body was read: nobody did anything with it.
    case 'F01':
    case 'F02':
      wire.reset()
      break
    case 'F03':
      wire.close()
      break
    case 'F04':
      wire.sendPart('HTTP/1.1 200 OK\r\nContent-Ty')
      break
    case 'F05':
      wire.sendPart(truncated(exchange, (await truth?.text()) ?? whatIsHeld(exchange)))
      break
    case 'F06':
      wire.later(delay, wire.reset)
      break
    case 'F25':
      wire.goOffline(delay)
      break
  }
}

/** Keeps the request, and carries it out when nobody may be waiting any more; never in a world begun anew. */
function commitLate(exchange: Exchange, { reset, later }: Wire): void {
  const arrival: Arrival = { fault: firedBy(exchange), isMute: true }
  recordOnly(exchange, arrival)
  if (exchange.fault.variant === 'dropped') reset()
  later(exchange.fault.delay ?? 0, () => {
    const { line } = arrival
    if (line === undefined || !hasLine(exchange.context.db, line)) return
    void carryOut(exchange, arrival)
      .catch((error: unknown) => process.stderr.write(`late commit: ${String(error)}\n`))
      .finally(reset)
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
