import type { Hono } from 'hono'
import { deleteProvision } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { Refusal } from '../Refusal'
import { visibleListing } from './listingRows'
import { findProvision, removeProvision } from './provisionRows'
import { route } from './route'

/** The seller withdraws access: everything of the pair goes, its past too. */
export function deleteProvisionRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'deleteProvision',
    endpoint: deleteProvision,
    handle: ({ itemId, purchaserOrgId }, { context: { db }, caller, effect }) => {
      const listing = visibleListing(db, itemId, caller)
      if (caller.orgId !== listing.org_id || caller.role !== 'org_admin') throw Refusal.forbidden()
      const before = findProvision(db, itemId, purchaserOrgId)
      if (!before) throw new Refusal(400, 'Nothing is provisioned to the organization.')
      removeProvision(db, itemId, purchaserOrgId)
      db.prepare('DELETE FROM user_entitlements WHERE item_id = ? AND org_id = ?').run(
        itemId,
        purchaserOrgId,
      )
      effect.before = before
      effect.after = null
      return { success: true, itemId, purchaserOrgId }
    },
  })
}
