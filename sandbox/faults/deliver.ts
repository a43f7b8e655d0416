import type { Sandbox } from '../app'
import { strikeRequest } from './armedRows'
import { type RawRequest, recognise, toRequest } from './arrived'
import { breakConnection, type ConnectionFaultId, type Wire } from './connection'
import type { FaultId } from './faultTable'
import { respond } from './respond'

const broken: Record<ConnectionFaultId, true> = {
  ...{ F01: true, F02: true, F03: true, F04: true, F05: true, F06: true, F07: true, F25: true },
}

function isBroken(id: FaultId): id is ConnectionFaultId {
  return Object.hasOwn(broken, id)
}

/**
 * Brings a request to the portal and lets the fault strike that is due, if any. It knows no socket: a
 * network played in memory calls it as the server does.
 * @returns the answer to deliver; `undefined` when the fault has the connection in hand
 */
export async function deliver(
  app: Sandbox,
  raw: RawRequest,
  wire: Wire,
): Promise<Response | undefined> {
  const { context } = app
  const request = await recognise(context, raw)
  const cors = await knock(app, raw.headers)
  const struck = request && cors && strikeRequest(context.db, request)
  if (!struck) return app.fetch(toRequest(raw))
  const exchange = { app, context, request, cors, ...struck }
  const { id } = struck.fault
  if (!isBroken(id)) return respond(exchange, id)
  await breakConnection(exchange, id, wire)
  return undefined
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
