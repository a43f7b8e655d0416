import type { Listing } from '~/contract/listings'
import type { Provision } from '~/contract/provisions'

/** Whom a listing's licenses count: single members, whole organizations, or nothing we can tell. */
export type LicensedBy = 'member' | 'organization' | 'unknown'

/**
 * Seats on the provision settle it. Esri publishes `licenseByUser` only; that the other value begins
 * with `licenseByOrg` is assumed, and anything else stays unknown, so that the portal decides.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/listing.htm
 */
export function licensedBy(
  listing: Pick<Listing, 'licenseBy'> | null | undefined,
  provision?: Provision,
): LicensedBy {
  const stated = listing?.licenseBy ?? ''
  if (provision?.orgEntitlements || stated === 'licenseByUser') return 'member'
  return stated.startsWith('licenseByOrg') ? 'organization' : 'unknown'
}
