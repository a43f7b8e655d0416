import type { Snapshot } from '~/api/lists/snapshot'
import type { CustomerRow } from '~/contract/provisions'
import { stateOf } from '~/rules/provisionState'

/** What became of the trials of one listing that were seen at some time. */
export interface TrialsSeen {
  seen: number
  /** Their purchases, as they are now. */
  purchased: readonly CustomerRow[]
  onTrial: number
  /** Ended, asking, or no longer there. */
  neither: number
}

/** Holds organizations seen on trial against the list of the same listing, at `now` (ms). */
export function trialsOf(
  snapshots: readonly Snapshot[],
  rows: readonly CustomerRow[],
  now: number,
): TrialsSeen {
  const seen = new Set(snapshots.flatMap(({ trials }) => trials))
  const purchases = new Map<string, CustomerRow>()
  const trials = new Set<string>()
  for (const row of rows) {
    const { purchaserOrgId } = row.provision
    if (!seen.has(purchaserOrgId)) continue
    const state = stateOf(row.provision, now)
    if (state === 'purchased') purchases.set(purchaserOrgId, row)
    if (state === 'trial') trials.add(purchaserOrgId)
  }
  const onTrial = [...trials].filter((orgId) => !purchases.has(orgId)).length
  return {
    seen: seen.size,
    purchased: [...purchases.values()],
    onTrial,
    neither: seen.size - purchases.size - onTrial,
  }
}
