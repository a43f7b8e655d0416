import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { myListings } from '~/api/listings'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { usePurchaserLists } from '~/api/lists/usePurchaserLists'
import type { Listing } from '~/contract/listings'
import { entitlementsIn } from '~/rules/purchasers/columns'
import { countRows } from '~/rules/purchasers/quickFilters'

const none: Listing[] = []

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
    failed: states.filter(({ list, error }) => !list && error),
    isReading: mine.isFetching || states.some(({ isReading }) => isReading),
    list: joined,
    refresh: () =>
      void client.refetchQueries({ queryKey: ['purchaserList', orgId], type: 'active' }),
    counts: useMemo(() => joined && countRows(joined.rows, now), [joined, now]),
    entitlements: useMemo(() => entitlementsIn(joined?.rows ?? []), [joined]),
  }
}

let last: { lists: readonly PurchaserList[]; joined: PurchaserList | undefined } | undefined

/** Lists are many rows: they are joined again only when one of them is another. */
function joinOnce(lists: readonly PurchaserList[]): PurchaserList | undefined {
  const isSame = last?.lists.length === lists.length && last.lists.every((l, n) => l === lists[n])
  if (!isSame) last = { lists, joined: join(lists) }
  return last?.joined
}

/** One list of several; it is as old as the oldest of them. */
function join(lists: readonly PurchaserList[]): PurchaserList | undefined {
  if (lists.length === 0) return undefined
  const sum = (of: (list: PurchaserList) => number) => lists.reduce((n, list) => n + of(list), 0)
  return {
    rows: lists.flatMap(({ rows }) => rows),
    total: sum(({ total }) => total),
    unreadable: sum(({ unreadable }) => unreadable),
    isComplete: lists.every(({ isComplete }) => isComplete),
    hasDrifted: lists.some(({ hasDrifted }) => hasDrifted),
    lacksContacts: lists.some(({ lacksContacts }) => lacksContacts),
    isStored: lists.some(({ isStored }) => isStored),
    wholeAt: Math.min(...lists.map(({ wholeAt }) => wholeAt)),
    askedAt: Math.min(...lists.map(({ askedAt }) => askedAt)),
    readAt: Math.min(...lists.map(({ readAt }) => readAt)),
  }
}
