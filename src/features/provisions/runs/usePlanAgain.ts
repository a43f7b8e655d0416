import { type BulkSource, keepBulkDraft, newBulkDraft } from '~/api/bulkDrafts'
import { useNavigate } from '~/lib/router'
import { paths } from '~/paths'
import type { WantedChange } from '~/provisioning/runs/again'
import type { Run } from '~/provisioning/runs/run'
import type { BulkWish } from '~/rules/bulk/wish'
import { stampText } from '~/rules/purchasers/baseStamp'

/**
 * Leads to the plan of what is wanted once more or taken back; there it is held against a fresh read, and
 * reviewed. `false`: this browser had no room to keep it.
 */
export function usePlanAgain(run: Run) {
  const navigate = useNavigate()
  return (source: BulkSource, wanted: readonly WantedChange[]): boolean => {
    const itemId = wanted[0]?.key.itemId
    if (itemId === undefined) return true
    const wishes = wanted.filter(({ key }) => key.itemId === itemId).map(wishOf)
    const judged = { wishes, problems: [], rows: wishes.length }
    const key = { username: run.operator.username, itemId }
    const isKept = keepBulkDraft(key, newBulkDraft(source, judged))
    if (isKept) navigate({ to: paths.bulk, params: { itemId } })
    return isKept
  }
}

/** As a file would ask for it: every number as it is to be. */
function wishOf(change: WantedChange, place: number): BulkWish {
  const { key, want, reason, ticket, stamp, revertOf } = change
  const seats = Array.from(want.entitlements, ([name, { num }]) => {
    return [name, { kind: 'set', value: num }] as const
  })
  return {
    ...{ row: place + 1, orgId: key.purchaserOrgId, organization: '', reason, ticket },
    ...{ maxUsers: { kind: 'set', value: want.maxUsers }, seats: new Map(seats) },
    baseStamp: stampText(stamp),
    revertOf,
  }
}
