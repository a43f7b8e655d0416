import * as z from 'zod/mini'
import { booleanText, epochMs, epochMsOrNone, pagingParams, pagingReply, rowsOf } from './codecs'
import { endpoint } from './endpoint'

/**
 * The shop-window of one item; it has the item's id. Descriptions are HTML written by the vendor.
 * `licenseBy: "licenseByUser"` is the only value Esri publishes for listings licensed per member.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/listing.htm
 */
export const Listing = z.object({
  itemId: z.string(),
  title: z.optional(z.nullable(z.string())),
  type: z.optional(z.nullable(z.string())),
  typeKeywords: z.optional(z.array(z.string())),
  snippet: z.optional(z.nullable(z.string())),
  description: z.optional(z.nullable(z.string())),
  tags: z.optional(z.array(z.string())),
  thumbnail: z.optional(z.nullable(z.string())),
  largeThumbnail: z.optional(z.nullable(z.string())),
  banner: z.optional(z.nullable(z.string())),
  screenshots: z.optional(z.array(z.string())),
  owner: z.optional(z.nullable(z.string())),
  created: z.optional(epochMs),
  url: z.optional(z.nullable(z.string())),
  licenseType: z.optional(z.nullable(z.string())),
  licenseBy: z.optional(z.nullable(z.string())),
  priceDesc: z.optional(z.nullable(z.string())),
  creditsPerTransaction: z.optional(z.number()),
  listingAccess: z.optional(z.string()),
  listingPublishedDate: z.optional(epochMsOrNone),
  trialSupported: z.optional(z.boolean()),
  trialDuration: z.optional(z.int()),
  ecommerceEnabled: z.optional(z.boolean()),
  appCategories: z.optional(z.array(z.string())),
  industries: z.optional(z.array(z.string())),
  languages: z.optional(z.array(z.string())),
  avgRating: z.optional(z.number()),
  numRatings: z.optional(z.int()),
  numComments: z.optional(z.int()),
  vendor: z.optional(
    z.object({
      id: z.optional(z.string()),
      name: z.optional(z.nullable(z.string())),
      description: z.optional(z.nullable(z.string())),
      thumbnail: z.optional(z.nullable(z.string())),
    }),
  ),
})
export type Listing = z.output<typeof Listing>

/**
 * Search over listings; with `mylistings` those of the caller's organization, unpublished ones too
 * (administrators of the vendor only). `total` stops counting at 10000.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/listings.htm
 */
export const listings = endpoint({
  method: 'GET',
  path: '/content/listings',
  params: z.object({
    q: z.optional(z.string()),
    mylistings: z.optional(booleanText),
    sortField: z.optional(z.string()),
    sortOrder: z.optional(z.enum(['asc', 'desc'])),
    ...pagingParams,
  }),
  reply: z.object({
    query: z.optional(z.string()),
    ...pagingReply,
    listings: rowsOf(Listing),
  }),
})

/** One listing; anonymous when it is public. */
export const listing = endpoint({
  method: 'GET',
  path: '/content/listings/:itemId',
  params: z.object({ itemId: z.string() }),
  reply: Listing,
})
