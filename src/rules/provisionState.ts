import type { Provision } from '~/contract/provisions'
import { readInstant } from '~/lib/dates'

/** How a purchaser came by its provision; `unknown` when none of the three flags is set. */
export const provisionKinds = ['purchase', 'trial', 'request', 'unknown'] as const
export type ProvisionKind = (typeof provisionKinds)[number]

/** Where a provision stands. A purchase or trial past its end is `ended`, whatever it was. */
export type ProvisionState = 'purchased' | 'trial' | 'requested' | 'ended' | 'unknown'

/**
 * When a provision ends: at an instant (ms), never, or not stated. Only a purchase without a date never
 * ends: Esri's example of a trial states none although trials do end, and a date that cannot be one
 * states nothing.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/start-trial.htm
 */
export type ProvisionEnd = { kind: 'at'; at: number } | { kind: 'never' } | { kind: 'notStated' }

/** Several flags at once are not documented; the one that grants most wins. */
export function kindOf(provision: Provision): ProvisionKind {
  if (provision.purchased) return 'purchase'
  if (provision.trial) return 'trial'
  return provision.interested ? 'request' : 'unknown'
}

/** Reads the end date of a provision. */
export function endOf(provision: Provision): ProvisionEnd {
  const at = readInstant(provision.endDate)
  if (at !== undefined) return { kind: 'at', at }
  const isEndless = provision.endDate === null && kindOf(provision) === 'purchase'
  return { kind: isEndless ? 'never' : 'notStated' }
}

/** Judges by a clock of our own (`now` in ms), which may be wrong; the portal does not say. */
export function stateOf(provision: Provision, now: number): ProvisionState {
  const kind = kindOf(provision)
  if (kind === 'request') return 'requested'
  if (kind === 'unknown') return 'unknown'
  const end = endOf(provision)
  if (end.kind === 'at' && end.at < now) return 'ended'
  return kind === 'purchase' ? 'purchased' : 'trial'
}
