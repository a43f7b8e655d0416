import type { CustomerRow } from '~/contract/provisions'
import { endOf, stateOf } from '../provisionState'

/** Days within which an end is urgent. */
export const urgentDays = 7

/** How many provisions want somebody soon: trials and purchases about to end, and requests. */
export interface Urgency {
  trials: number
  purchases: number
  requests: number
}

/** Counts what is urgent in a list at `now` (ms). */
export function urgencyOf(rows: readonly CustomerRow[], now: number): Urgency {
  const soon = now + urgentDays * 86_400_000
  const urgency = { trials: 0, purchases: 0, requests: 0 }
  for (const { provision } of rows) {
    const state = stateOf(provision, now)
    const end = endOf(provision)
    const endsSoon = end.kind === 'at' && end.at < soon
    if (state === 'requested') urgency.requests++
    else if (state === 'trial' && endsSoon) urgency.trials++
    else if (state === 'purchased' && endsSoon) urgency.purchases++
  }
  return urgency
}
