import type { Person } from '../people'
import type { ListingRow } from './listingRows'
import type { ProvisionRow } from './provisionRows'

interface PurchaserParams {
  purchaserFullName?: string | undefined
  purchaserEmail?: string | undefined
  purchaserPhone?: string | undefined
}

/** A first provision of a listing for an organization; who asks is its contact unless told. */
export function newProvision(
  listing: ListingRow,
  purchaserOrgId: string,
  caller: Person,
  contact: PurchaserParams,
  now: number,
): ProvisionRow {
  const isOwn = caller.orgId === purchaserOrgId
  return {
    item_id: listing.item_id,
    purchaser_org_id: purchaserOrgId,
    provisioned_item_id: listing.item_id,
    seller_org_id: listing.org_id,
    purchaser_username: isOwn ? caller.username : null,
    purchaser_full_name: contact.purchaserFullName ?? (isOwn ? caller.fullName : null),
    purchaser_email: contact.purchaserEmail ?? (isOwn ? caller.email : null),
    purchaser_phone: contact.purchaserPhone ?? null,
    start_date: now,
    end_date: null,
    kind: 'request',
    created: now,
    modified: now,
    had_trial: 0,
    org_entitlements: null,
  }
}
