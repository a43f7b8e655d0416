import * as z from 'zod/mini'
import {
  booleanText,
  epochMs,
  epochMsOrNone,
  intText,
  jsonText,
  mapOf,
  pagingParams,
  pagingReply,
  rowsOf,
} from './codecs'
import { endpoint } from './endpoint'
import { Listing } from './listings'

const seatCount = z.int().check(z.gte(0), z.lte(2_147_483_647))

/**
 * What a purchasing organization may hand out: `maxUsers` distinct people at most, and `num` seats of
 * each entitlement. Seats may add up to more than `maxUsers`; they are counted apart.
 * `entitlementsModified` is in replies only: the time of the last grant.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export const OrgEntitlements = z.object({
  maxUsers: seatCount,
  entitlements: mapOf(z.object({ num: seatCount })),
  entitlementsModified: z.optional(epochMs),
})
export type OrgEntitlements = z.output<typeof OrgEntitlements>

const sellerNamed = z.codec(z.unknown(), z.any(), {
  decode: (wire) =>
    typeof wire === 'object' && wire !== null && 'orgId' in wire
      ? { accountId: wire.orgId, ...wire }
      : wire,
  encode: (provision: unknown) => provision,
})

/**
 * The access record of one purchasing organization for one listing. `accountId` is the seller's
 * organization; older bodies call it `orgId`. `endDate` is `null` when no end is stated.
 */
export const Provision = z.pipe(
  sellerNamed,
  z.object({
    itemId: z.string(),
    provisionedItemId: z.optional(z.string()),
    purchaserOrgId: z.string(),
    purchaserUsername: z.optional(z.nullable(z.string())),
    purchaserFullName: z.optional(z.nullable(z.string())),
    purchaserEmail: z.optional(z.nullable(z.string())),
    purchaserPhone: z.optional(z.nullable(z.string())),
    startDate: z.optional(z.nullable(epochMs)),
    endDate: epochMsOrNone,
    purchased: z.boolean(),
    trial: z.boolean(),
    interested: z.boolean(),
    created: z.optional(epochMs),
    modified: z.optional(epochMs),
    orgEntitlements: z.optional(OrgEntitlements),
    accountId: z.optional(z.string()),
  }),
)
export type Provision = z.output<typeof Provision>

/** The purchasing organization as the seller sees it. Esri publishes no member of it, so each may be missing. */
export const Customer = z.object({
  id: z.optional(z.string()),
  name: z.optional(z.nullable(z.string())),
  urlKey: z.optional(z.nullable(z.string())),
  region: z.optional(z.nullable(z.string())),
  thumbnail: z.optional(z.nullable(z.string())),
})
export type Customer = z.output<typeof Customer>

/** One row of `customersList`; `customer` and `listing` may be absent. */
export const CustomerRow = z.object({
  provision: Provision,
  customer: z.optional(z.nullable(Customer)),
  listing: z.optional(z.nullable(Listing)),
})
export type CustomerRow = z.output<typeof CustomerRow>

/** Kinds of provisions; there is no value for "all of them": leave the parameter out. */
export const ProvisionType = z.enum([
  'REQUEST',
  'TRIAL',
  'PURCHASE',
  'REQUESTANDTRIAL',
  'REQUESTANDPURCHASE',
  'TRIALANDPURCHASE',
])

/**
 * Provisions of all listings of the seller's organization.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/customers-list
 */
export const customersList = endpoint({
  method: 'GET',
  path: '/portals/:id/customersList',
  params: z.object({
    id: z.string(),
    status: z.optional(z.enum(['all', 'expired', 'active'])),
    type: z.optional(ProvisionType),
    itemId: z.optional(z.string()),
    orgname: z.optional(z.string()),
    modified: z.optional(intText),
    sortFields: z.optional(z.enum(['orgname', 'created', 'endDate', 'modified'])),
    sortOrder: z.optional(z.enum(['asc', 'desc'])),
    includeListing: z.optional(booleanText),
    ...pagingParams,
  }),
  reply: z.object({ ...pagingReply, provisions: rowsOf(CustomerRow) }),
})

/**
 * Sets maximum users and seats of one purchasing organization that has bought or is trying the item.
 * The reply is the provision as the portal now holds it.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export const provisionOrgEntitlements = endpoint({
  method: 'POST',
  path: '/content/listings/:itemId/provisionOrgEntitlements',
  params: z.object({
    itemId: z.string(),
    purchaserOrgId: z.string(),
    purchaserSubscriptionId: z.optional(z.string()),
    orgEntitlements: jsonText(OrgEntitlements),
  }),
  reply: Provision,
})

const purchaserParams = {
  purchaserFullName: z.optional(z.string()),
  purchaserEmail: z.optional(z.string()),
  purchaserPhone: z.optional(z.string()),
}

/**
 * Records a purchase. Without `endDate` it never ends. Cannot be repeated.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/purchase-listing
 */
export const purchase = endpoint({
  method: 'POST',
  path: '/content/listings/:itemId/purchase',
  params: z.object({
    itemId: z.string(),
    purchaserOrgId: z.optional(z.string()),
    provisionedItemId: z.optional(z.string()),
    endDate: z.optional(intText),
    ...purchaserParams,
  }),
  reply: Provision,
})

/**
 * Starts the caller's organization on a trial, once.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/start-trial.htm
 */
export const trial = endpoint({
  method: 'POST',
  path: '/content/listings/:itemId/trial',
  params: z.object({ itemId: z.string(), ...purchaserParams }),
  reply: Provision,
})

/**
 * Asks the seller for access.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/express-interest.htm
 */
export const interest = endpoint({
  method: 'POST',
  path: '/content/listings/:itemId/interest',
  params: z.object({ itemId: z.string(), ...purchaserParams }),
  reply: Provision,
})

/**
 * Removes all provisions of the item for one purchaser. Administrators of the seller only; final.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/delete-provision
 */
export const deleteProvision = endpoint({
  method: 'POST',
  path: '/content/listings/:itemId/deleteProvision',
  params: z.object({ itemId: z.string(), purchaserOrgId: z.string(), ...purchaserParams }),
  reply: z.object({
    success: z.boolean(),
    itemId: z.optional(z.string()),
    purchaserOrgId: z.optional(z.string()),
  }),
})

const ProvisionedListing = z.object({
  provision: Provision,
  listing: z.optional(z.nullable(Listing)),
})

/**
 * What an organization has bought, tries and asked for; unpaged. `status` is `active` unless told.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/purchases
 */
export const purchases = endpoint({
  method: 'GET',
  path: '/portals/:id/purchases',
  params: z.object({ id: z.string(), status: z.optional(z.enum(['all', 'expired', 'active'])) }),
  reply: z.object({
    purchases: rowsOf(ProvisionedListing),
    trials: rowsOf(ProvisionedListing),
    interests: rowsOf(ProvisionedListing),
  }),
})
