import { queryOptions } from '@tanstack/react-query'
import type { PurchaserList } from './purchaserList'

/** All purchasers of one listing, every page read when it is asked for; the list that is held is replaced. */
export function freshList(orgId: string, itemId: string) {
  return queryOptions({
    queryKey: ['freshList', orgId, itemId],
    queryFn: async ({ client }): Promise<PurchaserList> => {
      const { readListAnew } = await import('./loadList')
      return readListAnew(client, orgId, itemId)
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    // Rows are compared by their stamps, not member by member.
    structuralSharing: false,
  })
}
