import type { Hono } from 'hono'
import { provisionOrgEntitlements } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { mayIn } from '../people'
import { Refusal } from '../Refusal'
import { readSwitch } from '../switches'
import { requireLicensedByUser, visibleListing } from './listingRows'
import {
  findProvision,
  isProvisioned,
  readEntitlements,
  saveProvision,
  toProvision,
  writeEntitlements,
} from './provisionRows'
import { route } from './route'

/** The seller sets maximum users and seats of one purchaser. */
export function provisionOrgEntitlementsRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'provisionOrgEntitlements',
    endpoint: provisionOrgEntitlements,
    handle: ({ itemId, purchaserOrgId, orgEntitlements }, { context, caller, effect }) => {
      const { db, clock } = context
      const listing = visibleListing(db, itemId, caller)
      if (!mayIn(caller, listing.org_id, 'marketplace:admin:purchase')) throw Refusal.forbidden()
      requireLicensedByUser(listing)
      const now = clock.now()
      const row = findProvision(db, itemId, purchaserOrgId)
      if (!isProvisioned(row, now)) throw new Refusal(400, 'item not provisioned')
      const merges = readSwitch(db, 'entitlements') === 'merge'
      const held =
        merges && row.org_entitlements !== null
          ? readEntitlements(row.org_entitlements).entitlements
          : []
      const after = {
        ...row,
        modified: now,
        org_entitlements: writeEntitlements({
          maxUsers: orgEntitlements.maxUsers,
          entitlementsModified: now,
          entitlements: new Map([...held, ...orgEntitlements.entitlements]),
        }),
      }
      saveProvision(db, after)
      effect.before = row
      effect.after = after
      return toProvision(after)
    },
  })
}
