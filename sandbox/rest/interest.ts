import type { Hono } from 'hono'
import { interest } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { mayIn } from '../people'
import { Refusal } from '../Refusal'
import { toListing, visibleListing } from './listingRows'
import { newProvision } from './newProvision'
import { findProvision, saveProvision, toProvision } from './provisionRows'
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
      if (before) throw new Refusal(400, 'Interest was already expressed.')
      const after = newProvision(listing, caller.orgId, caller, params, clock.now())
      saveProvision(db, after)
      effect.before = null
      effect.after = after
      return toProvision(after)
    },
  })
}
