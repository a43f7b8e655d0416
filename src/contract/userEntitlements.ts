import * as z from 'zod/mini'
import { booleanText, jsonText, pagingParams, rowsOf } from './codecs'
import { endpoint } from './endpoint'

/** What one member holds. `lastLogin` is -1 for somebody who never signed in. */
export const UserEntitlement = z.object({
  username: z.string(),
  lastLogin: z.int(),
  disconnected: z.optional(z.boolean()),
  entitlements: z.array(z.string()),
})
export type UserEntitlement = z.output<typeof UserEntitlement>

/**
 * Gives (or, with no entitlements, takes) seats of up to 25 members of the caller's organization; the set
 * replaces what they held.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-user-entitlements
 */
export const provisionUserEntitlements = endpoint({
  method: 'POST',
  path: '/content/listings/:itemId/provisionUserEntitlements',
  params: z.object({
    itemId: z.string(),
    userEntitlements: jsonText(
      z.object({ users: z.array(z.string()), entitlements: z.optional(z.array(z.string())) }),
    ),
    suppressCustomerEmail: z.optional(booleanText),
  }),
  reply: z.object({ success: z.boolean() }),
})

/**
 * Who holds seats in the caller's organization. Paging is seen in clients, not documented.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/user-entitlements
 */
export const userEntitlements = endpoint({
  method: 'GET',
  path: '/content/listings/:itemId/userEntitlements',
  params: z.object({ itemId: z.string(), ...pagingParams }),
  reply: z.object({
    userEntitlements: rowsOf(UserEntitlement),
    start: z.optional(z.int()),
    num: z.optional(z.int()),
    total: z.optional(z.int()),
    nextStart: z.optional(z.int()),
  }),
})

/**
 * What one member holds; the same key carries an object here.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/user-entitlements-username
 */
export const userEntitlementsUsername = endpoint({
  method: 'GET',
  path: '/content/listings/:itemId/userEntitlements/:username',
  params: z.object({ itemId: z.string(), username: z.string() }),
  reply: z.object({ userEntitlements: UserEntitlement }),
})
