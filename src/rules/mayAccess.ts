import { isAdmin, isForeign, mayAct, type ProvisionQuestion } from './may'
import { kindOf } from './provisionState'

/** Why access can't be granted or withdrawn here; the screens put it into words. */
export type AccessWhyNot =
  | 'notSignedIn'
  | 'otherOrganization'
  | 'missingPrivilege'
  | 'adminsOnly'
  | 'ecommerce'
  | 'freeListing'
  | 'alreadyPurchased'
  | 'neitherAskedNorTried'

/** Yes, or the reason why not. */
export type MayAccess = { may: true } | { may: false; reason: AccessWhyNot }

/**
 * Whether this person may grant the purchase: to who has asked for it or tries it, once. Of a free listing
 * the purchaser does it; called by a seller, the operation would be about the seller's own organization.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/purchase-listing
 */
export function mayGrant(question: ProvisionQuestion): MayAccess {
  const { user, portal, provision, listing } = question
  if (!user || !portal) return no('notSignedIn')
  if (isForeign(question)) return no('otherOrganization')
  if (!mayAct(user)) return no('missingPrivilege')
  if (listing?.ecommerceEnabled) return no('ecommerce')
  if (listing?.licenseType === 'free') return no('freeListing')
  const kind = provision ? kindOf(provision) : 'unknown'
  if (kind === 'purchase') return no('alreadyPurchased')
  return kind === 'unknown' ? no('neitherAskedNorTried') : { may: true }
}

/**
 * Whether this person may take everything away: administrators of the seller only.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/delete-provision
 */
export function mayWithdraw(question: ProvisionQuestion): MayAccess {
  const { user, portal, listing } = question
  if (!user || !portal) return no('notSignedIn')
  if (isForeign(question)) return no('otherOrganization')
  if (!isAdmin(user)) return no('adminsOnly')
  return listing?.ecommerceEnabled ? no('ecommerce') : { may: true }
}

function no(reason: AccessWhyNot): MayAccess {
  return { may: false, reason }
}
