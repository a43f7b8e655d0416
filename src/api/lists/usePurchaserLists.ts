import { useQueries } from '@tanstack/react-query'
import { type PurchaserList, purchaserList } from './purchaserList'

/** The list of one listing, as far as it is here. */
export interface ListState {
  itemId: string
  /** `undefined`: being read, or not to be had (`error`). */
  list: PurchaserList | undefined
  error: Error | null
}

/** The purchasers of several listings; one that fails leaves the others alone. */
export function usePurchaserLists(orgId: string, itemIds: readonly string[]): readonly ListState[] {
  // No `combine`: it would compare lists of many thousand rows member by member.
  const results = useQueries({ queries: itemIds.map((itemId) => purchaserList(orgId, itemId)) })
  return results.map(({ data, error }, n) => ({ itemId: itemIds[n] ?? '', list: data, error }))
}
