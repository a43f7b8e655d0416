import type { Hono } from 'hono'
import { type Listing, listing, listings } from '../../src/contract/listings'
import type { SandboxContext } from '../context'
import { Refusal } from '../Refusal'
import { type ListingRow, toListing, visibleListing } from './listingRows'
import { pageOf } from './paging'
import { publicRoute } from './route'

const sortKeys: Record<string, (listing: Listing) => string | number> = {
  title: ({ title }) => (title ?? '').toLowerCase(),
  created: ({ created }) => created ?? 0,
  listingpublisheddate: ({ listingPublishedDate }) => listingPublishedDate ?? -1,
  type: ({ type }) => type ?? '',
  owner: ({ owner }) => owner ?? '',
  avgrating: ({ avgRating }) => avgRating ?? 0,
  numratings: ({ numRatings }) => numRatings ?? 0,
  numcomments: ({ numComments }) => numComments ?? 0,
}

/** Search over listings, and one listing. */
export function listingRoutes(app: Hono, context: SandboxContext): void {
  publicRoute(app, context, {
    operation: 'listings',
    endpoint: listings,
    handle: (params, { context: { db }, caller }) => {
      if (params.mylistings && !caller) throw new Refusal(499, 'Token Required')
      if (params.mylistings && caller?.role !== 'org_admin') throw Refusal.forbidden()
      const rows = (
        params.mylistings
          ? db.prepare('SELECT * FROM listings WHERE org_id = ?').all(caller?.orgId)
          : db.prepare('SELECT * FROM listings WHERE published = 1').all()
      ) as ListingRow[]
      const words = (params.q ?? '').replaceAll('"', '').trim().toLowerCase()
      const found = rows.map(toListing).filter((one) => title(one).includes(words))
      const { page, paging } = pageOf(sorted(found, params), params)
      return { query: params.q ?? '', ...paging, listings: { rows: page, unreadable: 0 } }
    },
  })
  publicRoute(app, context, {
    operation: 'listing',
    endpoint: listing,
    handle: ({ itemId }, { context: { db }, caller }) =>
      toListing(visibleListing(db, itemId, caller)),
  })
}

function title(one: Listing): string {
  return (one.title ?? '').toLowerCase()
}

function sorted(
  found: Listing[],
  {
    sortField = 'title',
    sortOrder = 'asc',
  }: { sortField?: string | undefined; sortOrder?: string | undefined },
): Listing[] {
  const direction = sortOrder === 'desc' ? -1 : 1
  const keys = sortField.split(',').map((name) => sortKeys[name.trim().toLowerCase()] ?? title)
  return found.sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)]
      if (x !== y) return x < y ? -direction : direction
    }
    return 0
  })
}
