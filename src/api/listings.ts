import { queryOptions } from '@tanstack/react-query'
import { type Listing, listing as listingOperation, listings } from '~/contract/listings'
import { call } from './call'
import { listCustomers } from './listCustomers'
import { PortalError } from './PortalError'

const pageSize = 100
/** More pages than any seller has listings; a portal whose pages never end stops here. */
const mostPages = 20

/** Listings of the person's organization, and how they were found. */
export interface MyListings {
  listings: Listing[]
  /** `purchasers`: the role may not list listings, so they were gathered from rows of purchasers. */
  from: 'listings' | 'purchasers'
  /** Whether there may be more than were found. */
  isPartial: boolean
}

/** Listings of the person's organization, unpublished ones too, ordered by title. */
export function myListings(orgId: string) {
  return queryOptions({
    queryKey: ['listings', orgId],
    queryFn: async ({ signal }): Promise<MyListings> => {
      try {
        return await listOwn(signal)
      } catch (error) {
        if (error instanceof PortalError && error.isForbidden) return gather(orgId, signal)
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}

/** One listing by its id. */
export function listing(itemId: string) {
  return queryOptions({
    queryKey: ['listing', itemId],
    queryFn: ({ signal }) => call(listingOperation, { itemId }, signal),
    staleTime: 5 * 60_000,
  })
}

async function listOwn(signal: AbortSignal): Promise<MyListings> {
  const found = new Map<string, Listing>()
  let start = 1
  for (let page = 0; page < mostPages; page++) {
    const reply = await call(listings, { mylistings: true, start, num: pageSize }, signal)
    for (const row of reply.listings.rows) found.set(row.itemId, row)
    if (reply.nextStart <= start)
      return { listings: byTitle(found), from: 'listings', isPartial: false }
    start = reply.nextStart
  }
  return { listings: byTitle(found), from: 'listings', isPartial: true }
}

/** Only administrators may list listings; rows of purchasers carry them too, newest first. */
async function gather(orgId: string, signal: AbortSignal): Promise<MyListings> {
  const found = new Map<string, Listing>()
  const reply = await listCustomers(
    { id: orgId, sortFields: 'modified', sortOrder: 'desc', num: pageSize },
    signal,
  )
  for (const { provision, listing } of reply.provisions.rows) {
    found.set(provision.itemId, listing ?? { itemId: provision.itemId })
  }
  return { listings: byTitle(found), from: 'purchasers', isPartial: reply.nextStart !== -1 }
}

function byTitle(found: ReadonlyMap<string, Listing>): Listing[] {
  const title = ({ title, itemId }: Listing) => title ?? itemId
  return [...found.values()].sort((a, b) => title(a).localeCompare(title(b)))
}
