import type { SandboxContext } from '../context'
import { saveProvision, writeEntitlements } from '../rest/provisionRows'
import { addListing } from './listing'
import { addOrganization } from './organization'
import { addPurchaserAdmin, addSellers } from './people'

const seller = 'HwhoSWTiJyaB0VDi'
const purchaser = 'sWwd06TnJR4lHopc'
const itemId = '6489da7f08f045ac8c0a5b1de37d56fe'

/**
 * The example of Esri's page, a moment before its request.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export function seedDocumentation({ db, clock }: SandboxContext): void {
  clock.set(1_469_206_117_000)
  addOrganization(db, {
    id: seller,
    name: 'Example Seller',
    urlKey: 'seller',
    isSeller: true,
    sellsDirectly: true,
  })
  addOrganization(db, { id: purchaser, name: 'Example Purchaser', urlKey: 'purchaser' })
  addSellers(db, seller)
  addPurchaserAdmin(db, purchaser)
  addListing(db, {
    itemId,
    orgId: seller,
    vendor: 'Example Seller',
    title: 'Example App',
    snippet: 'The app of the documentation.',
    created: 1_460_000_000_000,
  })
  saveProvision(db, {
    item_id: itemId,
    purchaser_org_id: purchaser,
    provisioned_item_id: itemId,
    seller_org_id: seller,
    purchaser_username: 'jsmith',
    purchaser_full_name: 'jsmith',
    purchaser_email: 'jsmith@email.com',
    purchaser_phone: null,
    start_date: 1_469_206_117_000,
    end_date: 1_471_798_116_000,
    kind: 'trial',
    created: 1_469_206_116_000,
    modified: 1_469_206_116_000,
    had_trial: 1,
    org_entitlements: writeEntitlements({
      maxUsers: 5,
      entitlementsModified: 1_469_206_116_000,
      entitlements: new Map([
        ['standard', { num: 5 }],
        ['advanced', { num: 0 }],
        ['spatialAnalyst', { num: 0 }],
      ]),
    }),
  })
}
