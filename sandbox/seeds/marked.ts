import type { SandboxContext } from '../context'
import { addListing } from './listing'
import { addOrganization } from './organization'
import { addPurchaserAdmin, addSellers } from './people'
import { addPurchaser } from './purchaser'

const seller = 'MarkedSeller0001'
/** The one listing. */
export const markedItemId = 'b7'.repeat(16)
/** How many purchasers there are. */
export const markedCount = 200
const kinds = ['purchase', 'trial', 'purchase', 'request'] as const

/** What is in every field of the n-th purchaser and nowhere else; n counts from 1. */
export function mark(n: number): string {
  return `mk${String(n).padStart(3, '0')}q`
}

/** Id of the n-th purchaser. */
export function markedOrgId(n: number): string {
  return `Org${mark(n)}00000000`
}

/** Maximum users of the n-th purchaser, if it has seats: no other number is the same. */
export function markedUsers(n: number): number {
  return n === 1 ? 10 : 7_710_000 + n
}

/**
 * Two hundred purchasers of one listing, each marked in every field. The name of the first is a part of all
 * the other names: a portal that is asked for it answers with everybody.
 */
export function seedMarked({ db, clock }: SandboxContext): void {
  const now = clock.now()
  addOrganization(db, { id: seller, name: 'Northwind Maps', urlKey: 'northwind', isSeller: true })
  addSellers(db, seller)
  addListing(db, {
    itemId: markedItemId,
    orgId: seller,
    vendor: 'Northwind Maps',
    title: 'Parcel Viewer Pro',
    snippet: 'Parcels, owners and values on one map.',
    created: now - 900 * 86_400_000,
  })
  for (let n = 1; n <= markedCount; n++) {
    const id = markedOrgId(n)
    const kind = n === 1 ? 'trial' : (kinds[n % kinds.length] ?? 'purchase')
    const name = n === 1 ? 'Town of Alder' : `Town of Alder ${mark(n)}`
    addOrganization(db, { id, name, urlKey: `key-${mark(n)}`, hasPicture: false })
    addPurchaser(
      { db, now, itemId: markedItemId, sellerOrgId: seller },
      {
        id,
        urlKey: mark(n),
        kind,
        endsInDays: n === 1 ? 45 : 20 + n,
        startedDaysAgo: n === 1 ? 10 : n,
        contact: `Contact ${mark(n)}`,
        phone: `+1 555 ${mark(n)}`,
        ...(kind !== 'request' && {
          seats: {
            maxUsers: markedUsers(n),
            of: n === 1 ? { standard: 8, advanced: 2 } : { standard: 5, advanced: n % 6 },
          },
        }),
      },
    )
  }
  addPurchaserAdmin(db, markedOrgId(1))
}
