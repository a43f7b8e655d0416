import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'
import type { Portal, User } from '~/contract/self'
import { licensedBy } from './licensedBy'
import { kindOf, stateOf } from './provisionState'

/** Why seats cannot be set here; the screens put it into words. */
export type WhyNot =
  | 'notSignedIn'
  | 'otherOrganization'
  | 'missingPrivilege'
  | 'licensedByOrganization'
  | 'ecommerce'
  | 'requestedOnly'
  | 'noState'

/** Yes, perhaps with a warning that forbids nothing, or the reason why not and the privilege that would help. */
export type May =
  { may: true; warning?: 'endedByThisClock' } | { may: false; reason: WhyNot; privilege?: string }

/**
 * Either lets a member who is no administrator set seats. Esri's page names the first by its label,
 * *request purchase information*; the second is described as managing subscriptions.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export const provisioningPrivileges = [
  'marketplace:admin:purchase',
  'marketplace:admin:manage',
] as const

/** Who asks, where, and for what; `now` in ms by this computer's clock. */
export interface ProvisionQuestion {
  user: User | undefined
  /** The organization of the signed-in user. */
  portal: Pick<Portal, 'id'> | undefined
  provision: Provision | undefined
  listing: Listing | null | undefined
  now: number
}

/** Whether somebody may act for the selling organization at all: an administrator, or by privilege. */
export function mayAct(user: User): boolean {
  if (isAdmin(user)) return true
  return provisioningPrivileges.some((privilege) => user.privileges?.includes(privilege))
}

/** Whether somebody is an administrator of their organization. */
export function isAdmin({ role }: User): boolean {
  return role === 'org_admin'
}

/** Whether the listing is another organization's. */
export function isForeign({ portal, provision, listing }: ProvisionQuestion): boolean {
  const seller = provision?.accountId ?? listing?.vendor?.id
  return seller !== undefined && seller !== portal?.id
}

/** First what the person can change (account, role), then what the listing is, then where the provision stands. */
function findReason(question: ProvisionQuestion): WhyNot | undefined {
  const { user, portal, provision, listing } = question
  if (!user || !portal) return 'notSignedIn'
  if (isForeign(question)) return 'otherOrganization'
  if (!mayAct(user)) return 'missingPrivilege'
  if (licensedBy(listing, provision) === 'organization') return 'licensedByOrganization'
  if (listing?.ecommerceEnabled) return 'ecommerce'
  const kind = provision ? kindOf(provision) : 'unknown'
  if (kind === 'request') return 'requestedOnly'
  return kind === 'unknown' ? 'noState' : undefined
}

/**
 * Whether this person may set seats of this provision. Only the portal knows for sure: an end by our own
 * clock warns and forbids nothing.
 */
export function mayProvision(question: ProvisionQuestion): May {
  const reason = findReason(question)
  if (reason === 'missingPrivilege') {
    return { may: false, reason, privilege: provisioningPrivileges[0] }
  }
  if (reason) return { may: false, reason }
  const { provision, now } = question
  const hasEnded = provision && stateOf(provision, now) === 'ended'
  return hasEnded ? { may: true, warning: 'endedByThisClock' } : { may: true }
}
