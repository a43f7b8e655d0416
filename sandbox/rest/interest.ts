import type { Hono } from 'hono'
import { interest } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { mayIn } from '../people'
import { Refusal } from '../Refusal'
import { toListing, visibleListing } from './listingRows'
import { newProvision } from './newProvision'
import { findProvision, isProvisioned, saveProvision, toProvision } from './provisionRows'
import { route } from './route'

/** The purchaser asks for access. */
export function interestRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'interest',
    endpoint: interest,
    handle: (params, { context: { db, clock }, caller, effect }) => {
      const listing = visibleListing(db, params.itemId, caller)
      if (!mayIn(caller, caller.orgId, 'marketplace:admin:purchase')) throw Refusal.forbidden()
      if (toListing(listing).licenseType === 'free') {
        throw new Refusal(400, 'A free item needs no request.')
      }
      const before = findProvision(db, listing.item_id, caller.orgId)
      if (before?.kind === 'purchase') throw new Refusal(400, 'Item is already purchased.')
      if (before?.kind === 'request') throw new Refusal(400, 'Interest was already expressed.')
      const now = clock.now()
      const past = before ?? null
      // One row is kept for a pair, and a request would take a running trial's place.
      if (isProvisioned(before, now)) throw new Refusal(400, 'The item is being tried.')
      const after = {
        ...newProvision(listing, caller.orgId, caller, params, now),
        ...(past && { created: past.created, had_trial: past.had_trial }),
      }
      saveProvision(db, after)
      effect.before = past
      effect.after = after
      return toProvision(after)
    },
  })
}
