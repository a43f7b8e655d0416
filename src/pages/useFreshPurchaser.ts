import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listing as listingQuery } from '~/api/listings'
import { knownHolders, purchaser, recentPurchasers } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { mayProvision } from '~/rules/may'

interface Wanted {
  itemId: string
  orgId: string
  /** Without other purchasers of the listing, whose entitlements the form would offer too. */
  isAlone?: boolean
}

/** A purchaser read afresh on entering a form about its seats, what its listing has, and what this person may do. */
export function useFreshPurchaser({ itemId, orgId, isAlone = false }: Wanted) {
  const { user, portal } = usePerson()
  const client = useQueryClient()
  const listing = useQuery(listingQuery(itemId)).data
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...purchaser(portal.id, itemId, orgId),
    refetchOnMount: 'always',
  })
  const [known] = useState(() => (isAlone ? [] : knownHolders(client, portal.id, itemId)))
  // Whoever comes from the list has its rows; only an address of this page alone has none.
  const recent = useQuery({
    ...recentPurchasers(portal.id, itemId),
    enabled: known.length === 0 && !isAlone,
  })
  const others = known.length > 0 ? known : recent.data?.rows.map(({ provision }) => provision)
  const row = data?.row
  const may = mayProvision({
    user,
    portal,
    provision: row?.provision,
    listing: row?.listing ?? listing,
    now: data?.readAt ?? 0,
  })
  return {
    listing,
    data,
    row,
    error,
    refetch,
    may,
    others: others ?? [],
    isReady: data !== undefined && isFetchedAfterMount && !recent.isLoading,
  }
}
