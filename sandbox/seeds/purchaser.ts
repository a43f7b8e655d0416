import type { Db } from '../db'
import { type Kind, saveProvision, writeEntitlements } from '../rest/provisionRows'

/** One purchaser of one listing. Days count from the moment of seeding. */
export interface SeedPurchaser {
  id: string
  urlKey: string
  kind: Kind
  /** Missing: no end date. */
  endsInDays?: number
  startedDaysAgo: number
  changedDaysAgo?: number
  seats?: { maxUsers: number; of: Record<string, number> }
  contact?: string
  phone?: string
}

interface Place {
  db: Db
  now: number
  itemId: string
  sellerOrgId: string
}

const day = 86_400_000

/** Adds the provision of a purchaser. */
export function addPurchaser(place: Place, purchaser: SeedPurchaser): void {
  const { db, now, itemId, sellerOrgId } = place
  const { id, urlKey, kind, seats, contact = 'GIS Manager' } = purchaser
  const started = now - purchaser.startedDaysAgo * day
  const changed = now - (purchaser.changedDaysAgo ?? purchaser.startedDaysAgo) * day
  saveProvision(db, {
    item_id: itemId,
    purchaser_org_id: id,
    provisioned_item_id: itemId,
    seller_org_id: sellerOrgId,
    purchaser_username: `gis_${urlKey}`,
    purchaser_full_name: contact,
    purchaser_email: `gis@${urlKey}.example`,
    purchaser_phone: purchaser.phone ?? null,
    start_date: started,
    end_date: purchaser.endsInDays === undefined ? null : now + purchaser.endsInDays * day,
    kind,
    created: started - 3 * day,
    modified: changed,
    had_trial: kind === 'trial' ? 1 : 0,
    org_entitlements: seats
      ? writeEntitlements({
          maxUsers: seats.maxUsers,
          entitlementsModified: changed,
          entitlements: new Map(Object.entries(seats.of).map(([key, num]) => [key, { num }])),
        })
      : null,
  })
}
