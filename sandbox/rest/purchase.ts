import type { Hono } from 'hono'
import { purchase } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import type { Db } from '../db'
import { mayIn } from '../people'
import { Refusal } from '../Refusal'
import { type ListingRow, toListing, visibleListing } from './listingRows'
import { newProvision } from './newProvision'
import { findProvision, saveProvision, toProvision } from './provisionRows'
import { route } from './route'

/** The seller records a purchase; of a free listing the purchaser does it. */
export function purchaseRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'purchase',
    endpoint: purchase,
    handle: (params, { context: { db, clock }, caller, effect }) => {
      const listing = visibleListing(db, params.itemId, caller)
      const isFree = toListing(listing).licenseType === 'free'
      const buyerOrgId = isFree ? caller.orgId : params.purchaserOrgId
      const actingOrgId = isFree ? caller.orgId : listing.org_id
      if (!mayIn(caller, actingOrgId, 'marketplace:admin:purchase')) throw Refusal.forbidden()
      if (buyerOrgId === undefined) {
        throw new Refusal(400, 'Invalid or missing input parameters: purchaserOrgId')
      }
      const before = findProvision(db, listing.item_id, buyerOrgId)
      if (before?.kind === 'purchase') throw new Refusal(400, 'Item is already purchased.')
      if (!before && !isFree && !sellsDirectly(db, listing)) {
        throw new Refusal(400, 'The organization has neither requested nor tried the item.')
      }
      const now = clock.now()
      const provisionedItemId = isFree ? undefined : params.provisionedItemId
      requireRelation(db, listing.item_id, provisionedItemId)
      const after = {
        ...(before ?? newProvision(listing, buyerOrgId, caller, params, now)),
        kind: 'purchase' as const,
        provisioned_item_id: provisionedItemId ?? listing.item_id,
        start_date: now,
        modified: now,
        end_date: params.endDate === undefined || params.endDate === -1 ? null : params.endDate,
      }
      saveProvision(db, after)
      effect.before = before ?? null
      effect.after = after
      return toProvision(after)
    },
  })
}

function sellsDirectly(db: Db, { org_id }: ListingRow): boolean {
  const row = db.prepare('SELECT flags FROM organizations WHERE id = ?').get(org_id) as {
    flags: string
  }
  return (JSON.parse(row.flags) as string[]).includes('canProvisionDirectPurchase')
}

function requireRelation(db: Db, itemId: string, provisionedItemId: string | undefined): void {
  if (provisionedItemId === undefined || provisionedItemId === itemId) return
  const relation = db
    .prepare(
      `SELECT 1 FROM item_relationships
       WHERE from_item = ? AND to_item = ? AND type = 'Listed2Provisioned'`,
    )
    .get(itemId, provisionedItemId)
  if (!relation) throw new Refusal(400, 'The provisioned item is not related to the listing.')
}
