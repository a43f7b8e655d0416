import { amend } from '../control/ledger'
import type { Arrival } from './arrival'
import { carryOut, type Exchange, firedBy, recordOnly } from './exchange'
import { badRequest } from './statusLies'

/** Carries one request out twice, as if the browser had sent it twice; the second time is answered (F08). */
export async function carryOutTwice(exchange: Exchange): Promise<Response> {
  await carryOut(exchange, { fault: firedBy(exchange), isMute: true })
  return carryOut(exchange, { fault: firedBy(exchange) })
}

/** Carries a first copy out, and answers the refusal of a second (F09). */
export async function refuseSecondCopy(exchange: Exchange): Promise<Response> {
  await carryOut(exchange, { fault: firedBy(exchange), isMute: true })
  const second: Arrival = { fault: firedBy(exchange) }
  recordOnly(exchange, second)
  const refusal = badRequest(exchange.cors)
  if (second.line !== undefined) {
    amend(exchange.context.db, second.line, { reply: await refusal.clone().json(), status: 200 })
  }
  return refusal
}
