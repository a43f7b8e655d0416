import type { Provision } from '~/contract/provisions'
import { stateOf } from '../provisionState'

/** Whether a provision is a purchase or a trial that has not ended at `now` (ms). */
export function isSold(provision: Provision, now: number): boolean {
  const state = stateOf(provision, now)
  return state === 'purchased' || state === 'trial'
}
