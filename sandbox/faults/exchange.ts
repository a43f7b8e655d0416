import type { SandboxContext } from '../context'
import { type AnsweredRequest, amend, record } from '../control/ledger'
import { readSwitch } from '../switches'
import { type Arrival, type FiredFault, toFired, withArrival } from './arrival'
import type { ArrivedRequest } from './arrived'
import type { CompleteFault } from './fault'

/** Whatever answers requests: the sandbox. */
export interface Answerer {
  fetch: (request: Request) => Response | Promise<Response>
}

/** A request and the fault that strikes it. Sockets are not its business. */
export interface Exchange {
  app: Answerer
  context: SandboxContext
  request: ArrivedRequest
  fault: CompleteFault
  /** Says that there was nothing to strike at. */
  miss: () => void
  /** The CORS headers that an answer to this request has. */
  cors: Headers
}

/** Carries the operation out, for good; each time is a line of the ledger. */
export async function carryOut(exchange: Exchange, arrival: Arrival): Promise<Response> {
  const { app, request } = exchange
  const answer = await withArrival(arrival, () => app.fetch(request.toRequest()))
  // Some answers, such as the one to a wrong verb, are not worth a line without a fault.
  if (arrival.line === undefined) recordOnly(exchange, arrival)
  return answer
}

/** Keeps a line of a request that is not carried out, at least not yet. */
export function recordOnly({ context, request }: Exchange, arrival: Arrival): void {
  withArrival(arrival, () => record(context, { ...lineOf(request), reply: null }))
}

function lineOf({
  method,
  operation,
  who,
  parameters,
}: ArrivedRequest): Omit<AnsweredRequest, 'reply'> {
  return { method, operation, who, parameters }
}

/** Whether the operation is carried out before the fault strikes. */
export function isCarriedOut({ context, fault }: Exchange): boolean {
  const isRefusal = fault.id >= 'F12' && fault.id <= 'F18'
  if (isRefusal && readSwitch(context.db, 'refusals') === 'carriedOut') return true
  return fault.commit === 'after'
}

/** The fault as the ledger tells of it. */
export function firedBy(exchange: Exchange): FiredFault {
  const { fault } = exchange
  return toFired({
    ...fault,
    ...(fault.commit && { commit: isCarriedOut(exchange) ? 'after' : 'before' }),
  })
}

/** Carries the operation out or not, as the fault says, and answers with something else in any case. */
export async function answerFalsely(
  exchange: Exchange,
  makeLie: (truth: string | undefined) => Response,
): Promise<Response> {
  const arrival: Arrival = { fault: firedBy(exchange) }
  let truth: string | undefined
  if (isCarriedOut(exchange)) truth = await (await carryOut(exchange, arrival)).text()
  else recordOnly(exchange, arrival)
  const lie = makeLie(truth)
  if (arrival.line !== undefined) {
    const reply = readable(await lie.clone().text())
    amend(exchange.context.db, arrival.line, { reply, status: lie.status })
  }
  return lie
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
