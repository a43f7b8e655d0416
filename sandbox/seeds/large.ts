import type { SandboxContext } from '../context'
import { saveProvision, writeEntitlements } from '../rest/provisionRows'
import { addListing } from './listing'
import { addOrganization } from './organization'
import { addPurchaserAdmin, addSellers } from './people'

const seller = 'LargeSeller00001'
/** The one listing. */
export const largeItemId = 'a1'.repeat(16)
const day = 86_400_000
const kinds = ['purchase', 'purchase', 'trial', 'request'] as const
const places = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Juniper', 'Larch', 'Maple', 'Oak']
const bodies = ['County', 'City', 'Water', 'Parks', 'Roads', 'Schools', 'Energy']

/** What the n-th purchaser of the world is called; n counts from 1. */
export function largeName(n: number): string {
  return `${places[n % places.length] ?? ''} ${bodies[n % bodies.length] ?? ''} ${digits(n)}`
}

/** How many days ago the n-th purchaser was last changed. */
export function largeAge(n: number): number {
  return (n * 13) % 700
}

function digits(n: number): string {
  return String(n).padStart(6, '0')
}

/** Very many purchasers of one listing; the same number makes the same world. */
export function seedLarge({ db, clock }: SandboxContext, purchasers: number): void {
  const now = clock.now()
  addOrganization(db, { id: seller, name: 'Northwind Maps', urlKey: 'northwind', isSeller: true })
  addSellers(db, seller)
  addListing(db, {
    itemId: largeItemId,
    orgId: seller,
    vendor: 'Northwind Maps',
    title: 'Parcel Viewer Pro',
    snippet: 'Parcels, owners and values on one map.',
    created: now - 900 * day,
  })
  for (let n = 1; n <= purchasers; n++) addPurchaser(db, n, now)
  addOrganization(db, { id: 'LargeBuyer000000', name: 'Zeta Purchaser', urlKey: 'zeta' })
  addPurchaserAdmin(db, 'LargeBuyer000000')
}

function addPurchaser(db: SandboxContext['db'], n: number, now: number): void {
  const number = digits(n)
  const id = `LargeBuyer${number}`
  const kind = kinds[n % kinds.length] ?? 'purchase'
  const seats = 1 + ((n * 7) % 40)
  addOrganization(db, { id, name: largeName(n), urlKey: `buyer${number}`, hasPicture: false })
  const changed = now - largeAge(n) * day
  saveProvision(db, {
    item_id: largeItemId,
    purchaser_org_id: id,
    provisioned_item_id: largeItemId,
    seller_org_id: seller,
    purchaser_username: `contact${number}`,
    purchaser_full_name: `Contact ${number}`,
    purchaser_email: `contact${number}@example.org`,
    purchaser_phone: null,
    start_date: changed,
    end_date: n % 5 === 0 ? null : now + (((n * 17) % 800) - 100) * day,
    kind,
    created: changed - 30 * day,
    modified: changed,
    had_trial: kind === 'trial' ? 1 : 0,
    org_entitlements:
      kind === 'request'
        ? null
        : writeEntitlements({
            maxUsers: seats + 5,
            entitlementsModified: changed,
            entitlements: new Map([
              ['standard', { num: seats }],
              ['advanced', { num: n % 6 }],
            ]),
          }),
  })
}
