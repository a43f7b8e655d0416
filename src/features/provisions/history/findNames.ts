import type { QueryClient } from '@tanstack/react-query'
import { listing } from '~/api/listings'
import { purchaserName } from '~/api/purchasers'
import type { Listing } from '~/contract/listings'
import type { Entry } from './entries'
import type { Names } from './historyCsv'

/** Looks up what the records do not hold; where that fails, ids have to do. */
export async function findNames(
  client: QueryClient,
  entries: readonly Pick<Entry, 'key'>[],
): Promise<Names> {
  const names = new Map<string, string>()
  const listings = new Map<string, Listing>()
  for (const { key } of entries) {
    const { sellerOrgId, itemId, purchaserOrgId } = key
    if (!names.has(purchaserOrgId)) {
      const name = purchaserName(sellerOrgId, itemId, purchaserOrgId)
      const asked = client.query({ ...name, staleTime: 'static' })
      names.set(purchaserOrgId, (await asked.catch(() => null)) ?? '')
    }
    if (!listings.has(itemId)) {
      const asked = client.query({ ...listing(itemId), staleTime: 'static' })
      const found = await asked.catch(() => undefined)
      listings.set(itemId, found ?? { itemId })
    }
  }
  return {
    purchaserOf: ({ key }) => names.get(key.purchaserOrgId) ?? '',
    listingOf: ({ key }) => listings.get(key.itemId),
  }
}
