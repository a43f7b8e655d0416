import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { freshList } from '~/api/lists/freshList'
import { usePerson } from '~/api/usePerson'
import type { Listing } from '~/contract/listings'
import { isEnd } from '~/provisioning/intent'
import { useIntents } from '~/provisioning/provisioning'
import { planBulk } from '~/rules/bulk/planBulk'
import type { BulkWish } from '~/rules/bulk/wish'
import { mayProvision } from '~/rules/may'

/** The plan of some wishes, made against all purchasers of the listing as they were read for it. */
export function usePlan(itemId: string, listing: Listing | undefined, wishes: readonly BulkWish[]) {
  const { user, portal } = usePerson()
  const fresh = useQuery(freshList(portal.id, itemId))
  const list = fresh.data
  const open = useIntents()
    .filter((intent) => !isEnd(intent) && intent.key.itemId === itemId)
    .map(({ key }) => key.purchaserOrgId)
    .join(' ')
  const plan = useMemo(() => {
    if (!list) return undefined
    const now = list.readAt
    return planBulk(wishes, {
      rows: list.rows,
      mayOf: (row) =>
        mayProvision({
          ...{ user, portal, now },
          provision: row.provision,
          listing: row.listing ?? listing,
        }),
      underWay: new Set(open.split(' ')),
    })
  }, [list, wishes, user, portal, listing, open])
  return { fresh, list, plan }
}
