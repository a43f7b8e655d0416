import type { Hono } from 'hono'
import { trial } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { mayIn } from '../people'
import { Refusal } from '../Refusal'
import { toListing, visibleListing } from './listingRows'
import { newProvision } from './newProvision'
import { findProvision, saveProvision, toProvision, writeEntitlements } from './provisionRows'
import { route } from './route'

const day = 86_400_000
/** Seats a trial of a by-member listing starts with. */
const firstSeats = 5

/** The purchaser starts a trial, once. */
export function trialRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'trial',
    endpoint: trial,
    handle: (params, { context: { db, clock }, caller, effect }) => {
      const row = visibleListing(db, params.itemId, caller)
      if (
        !mayIn(caller, caller.orgId, 'marketplace:admin:purchase', 'marketplace:admin:startTrial')
      ) {
        throw Refusal.forbidden()
      }
      const listing = toListing(row)
      if (!listing.trialSupported) throw new Refusal(400, 'The item cannot be tried.')
      const before = findProvision(db, row.item_id, caller.orgId)
      if (before?.kind === 'purchase') throw new Refusal(400, 'Item is already purchased.')
      if (before?.had_trial) throw new Refusal(400, 'The item has been tried before.')
      const now = clock.now()
      const base = before ?? newProvision(row, caller.orgId, caller, params, now)
      const after = {
        ...base,
        kind: 'trial' as const,
        start_date: now,
        modified: now,
        had_trial: 1,
        // From the trial's own start: an older request would else have used it up.
        end_date: now + (listing.trialDuration ?? 30) * day,
        org_entitlements:
          listing.licenseBy === 'licenseByUser'
            ? writeEntitlements({
                maxUsers: firstSeats,
                entitlementsModified: now,
                entitlements: new Map([[row.item_id, { num: firstSeats }]]),
              })
            : null,
      }
      saveProvision(db, after)
      effect.before = before ?? null
      effect.after = after
      return toProvision(after)
    },
  })
}
