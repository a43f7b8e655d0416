import { amend } from '../control/ledger'
import type { Arrival } from './arrival'
import { writeAsColleague } from './colleague'
import { carryOut, type Exchange, firedBy } from './exchange'
import { shiftPages } from './shiftPages'

/** Answers truly, of a while ago (F22). */
export function answerLate(exchange: Exchange): Promise<Response> {
  return carryOut(exchange, { fault: firedBy(exchange), lag: exchange.fault.delay ?? 0 })
}

const deeds = { F23: writeAsColleague, F24: revokeTokens, F32: shiftPages }

/** Answers truly, and something happens beside it, before or after (F23, F24, F32). */
export async function doBeside(exchange: Exchange, id: keyof typeof deeds): Promise<Response> {
  const arrival: Arrival = {}
  const isBefore = exchange.fault.at === 'before'
  const didBefore = isBefore && (await deeds[id](exchange))
  const answer = await carryOut(exchange, arrival)
  const did = isBefore ? didBefore : await deeds[id](exchange)
  if (!did) exchange.miss()
  if (did && arrival.line !== undefined) {
    amend(exchange.context.db, arrival.line, { fault: firedBy(exchange) })
  }
  return answer
}

/** Ends every token of the caller; false when nobody known asks. */
function revokeTokens({ context: { db }, request: { who } }: Exchange): Promise<boolean> {
  if (who === null) return Promise.resolve(false)
  for (const table of ['access_tokens', 'refresh_tokens']) {
    db.prepare(`DELETE FROM ${table} WHERE username = ? COLLATE NOCASE`).run(who)
  }
  return Promise.resolve(true)
}
