import type { SandboxContext } from '../context'
import { demoListings, demoSeller, purchaserAdminOrgId } from './demoListings'
import { demoPurchasers } from './demoPurchasers'
import { addListing } from './listing'
import { addOrganization } from './organization'
import { addPerson, addPurchaserAdmin, addSellers } from './people'
import { addPurchaser } from './purchaser'

const day = 86_400_000
const members = 30

/** A seller with five listings and purchasers in every state. Ids are fixed, dates hang on the clock. */
export function seedDemo({ db, clock }: SandboxContext): void {
  const now = clock.now()
  addOrganization(db, { ...demoSeller, isSeller: true })
  addSellers(db, demoSeller.id)
  for (const listing of Object.values(demoListings)) {
    addListing(db, {
      ...listing,
      orgId: demoSeller.id,
      vendor: demoSeller.name,
      created: now - 800 * day,
    })
  }
  // A purchase of the first may deliver the second in its place.
  db.prepare("INSERT INTO item_relationships VALUES (?, ?, 'Listed2Provisioned')").run(
    demoListings.parcels.itemId,
    demoListings.crews.itemId,
  )
  const known = new Set<string>()
  for (const purchaser of demoPurchasers) {
    if (!known.has(purchaser.id)) addOrganization(db, purchaser)
    known.add(purchaser.id)
    const { itemId } = demoListings[purchaser.listing]
    addPurchaser({ db, now, itemId, sellerOrgId: demoSeller.id }, purchaser)
  }
  addPurchaserAdmin(db, purchaserAdminOrgId)
  addMembers({ db, now })
}

interface World {
  db: SandboxContext['db']
  now: number
}

function addMembers({ db, now }: World): void {
  for (let n = 1; n <= members; n++) {
    const username = `harbor_member_${String(n).padStart(2, '0')}`
    addPerson(db, {
      username,
      orgId: purchaserAdminOrgId,
      fullName: `Member ${String(n)}`,
      role: 'org_user',
      privileges: [],
      lastLogin: n % 6 === 0 ? -1 : now - n * 7 * day,
    })
    db.prepare('INSERT INTO user_entitlements VALUES (?, ?, ?, ?, 0)').run(
      demoListings.parcels.itemId,
      username,
      purchaserAdminOrgId,
      JSON.stringify(n % 5 === 0 ? ['standard', 'advanced'] : ['standard']),
    )
  }
}
