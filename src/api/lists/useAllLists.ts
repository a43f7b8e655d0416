import { useQuery } from '@tanstack/react-query'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { myListings } from '../listings'
import { type ListState, usePurchaserLists } from './usePurchaserLists'

/** Purchasers of all listings of the seller, as far as they are here. */
export interface AllLists {
  /** `undefined`: not here yet, or not to be had (`error`). */
  listings: readonly Listing[] | undefined
  /** Whether there may be more listings than were found. */
  isPartial: boolean
  error: Error | null
  retry: () => void
  states: readonly ListState[]
  /** Of those lists that are here. */
  rows: readonly CustomerRow[]
}

/** Reads the purchasers of all listings; a list that fails leaves the others alone. */
export function useAllLists(orgId: string): AllLists {
  const { data, error, refetch } = useQuery(myListings(orgId))
  const listings = data?.listings
  const states = usePurchaserLists(orgId, listings?.map(({ itemId }) => itemId) ?? [])
  return {
    listings,
    isPartial: data?.isPartial === true,
    error,
    retry: () => void refetch(),
    states,
    rows: states.flatMap(({ list }) => list?.rows ?? []),
  }
}
