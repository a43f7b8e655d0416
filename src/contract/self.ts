import * as z from 'zod/mini'
import { epochMs } from './codecs'
import { endpoint } from './endpoint'

/** A member of an organization. `orgId` is missing for accounts outside one; `roleId` only with custom roles. */
export const User = z.object({
  username: z.string(),
  id: z.optional(z.string()),
  fullName: z.optional(z.nullable(z.string())),
  firstName: z.optional(z.nullable(z.string())),
  lastName: z.optional(z.nullable(z.string())),
  email: z.optional(z.nullable(z.string())),
  orgId: z.optional(z.string()),
  role: z.optional(z.string()),
  roleId: z.optional(z.string()),
  privileges: z.optional(z.array(z.string())),
  userType: z.optional(z.string()),
  level: z.optional(z.string()),
  culture: z.optional(z.nullable(z.string())),
  cultureFormat: z.optional(z.nullable(z.string())),
  units: z.optional(z.nullable(z.string())),
  thumbnail: z.optional(z.nullable(z.string())),
  lastLogin: z.optional(z.int()),
  created: z.optional(epochMs),
  modified: z.optional(epochMs),
})
export type User = z.output<typeof User>

/**
 * An organization. Strangers get the public members only; `user` and `appInfo` need a token.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/portal-self.htm
 */
export const Portal = z.object({
  id: z.string(),
  name: z.string(),
  description: z.optional(z.nullable(z.string())),
  urlKey: z.optional(z.nullable(z.string())),
  customBaseUrl: z.optional(z.nullable(z.string())),
  thumbnail: z.optional(z.nullable(z.string())),
  access: z.optional(z.string()),
  region: z.optional(z.nullable(z.string())),
  culture: z.optional(z.nullable(z.string())),
  portalMode: z.optional(z.string()),
  isPortal: z.optional(z.boolean()),
  currentVersion: z.optional(z.string()),
  allSSL: z.optional(z.boolean()),
  supportsOAuth: z.optional(z.boolean()),
  allowedOrigins: z.optional(z.array(z.string())),
  maxTokenExpirationMinutes: z.optional(z.int()),
  contacts: z.optional(z.array(z.string())),
  canListApps: z.optional(z.boolean()),
  canListData: z.optional(z.boolean()),
  canListPreProvisionedItems: z.optional(z.boolean()),
  canProvisionDirectPurchase: z.optional(z.boolean()),
  created: z.optional(epochMs),
  modified: z.optional(epochMs),
})
export type Portal = z.output<typeof Portal>

/** What `portals/self` adds for a signed-in caller; without a token `user` is missing, which is no error. */
export const PortalSelf = z.extend(Portal, {
  user: z.optional(User),
  appInfo: z.optional(
    z.object({
      appId: z.string(),
      itemId: z.optional(z.string()),
      appOwner: z.optional(z.string()),
      orgId: z.optional(z.string()),
      appTitle: z.optional(z.string()),
      privileges: z.optional(z.array(z.string())),
    }),
  ),
  subscriptionInfo: z.optional(
    z.object({
      id: z.optional(z.string()),
      type: z.optional(z.string()),
      state: z.optional(z.string()),
      expDate: z.optional(epochMs),
      maxUsers: z.optional(z.int()),
    }),
  ),
})
export type PortalSelf = z.output<typeof PortalSelf>

/** The caller's organization, with the caller in it. */
export const portalsSelf = endpoint({
  method: 'GET',
  path: '/portals/self',
  params: z.object({ culture: z.optional(z.string()) }),
  reply: PortalSelf,
})

/** Any organization; one that is not public may refuse strangers. */
export const portals = endpoint({
  method: 'GET',
  path: '/portals/:id',
  params: z.object({ id: z.string() }),
  reply: Portal,
})

/**
 * The caller.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/user-self.htm
 */
export const communitySelf = endpoint({
  method: 'GET',
  path: '/community/self',
  params: z.object({}),
  reply: User,
})
