import { useQuery, useQueryClient } from '@tanstack/react-query'
import { myListings } from '~/api/listings'
import { joinLists } from '~/api/lists/joinLists'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { usePurchaserLists } from '~/api/lists/usePurchaserLists'
import type { Listing } from '~/contract/listings'
import { entitlementsIn } from '~/rules/purchasers/columns'
import { useCounts } from './useCounts'

const none: Listing[] = []
const noRows: never[] = []

/** The purchasers of all listings in one list, as far as their lists are here. */
export function useAllPurchasers(orgId: string, now: number) {
  const mine = useQuery(myListings(orgId))
  const listings = mine.data?.listings ?? none
  const client = useQueryClient()
  const states = usePurchaserLists(
    orgId,
    listings.map(({ itemId }) => itemId),
  )
  const joined = joinOnce(states.flatMap(({ list }) => list ?? []))
  return {
    mine,
    listings,
    /** Whether the list of every listing is here; until then no count is one of all. */
    isWhole: mine.data !== undefined && states.every(({ list }) => list),
    failed: states.filter(({ list, error }) => !list && error),
    isReading: mine.isFetching || states.some(({ isReading }) => isReading),
    list: joined,
    refresh: () =>
      void client.refetchQueries({ queryKey: ['purchaserList', orgId], type: 'active' }),
    counts: useCounts(joined?.rows, now),
    entitlements: entitlementsIn(joined?.rows ?? noRows),
  }
}

let last: { lists: readonly PurchaserList[]; joined: PurchaserList | undefined } | undefined

/** Lists are many rows: they are joined again only when one of them is another. */
function joinOnce(lists: readonly PurchaserList[]): PurchaserList | undefined {
  const isSame = last?.lists.length === lists.length && last.lists.every((l, n) => l === lists[n])
  if (!isSame) last = { lists, joined: lists.length > 0 ? joinLists(lists) : undefined }
  return last?.joined
}
