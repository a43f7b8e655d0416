import type { Hono } from 'hono'
import { type OrgEntitlements, provisionOrgEntitlements } from '../../src/contract/provisions'
import type { SandboxContext } from '../context'
import { mayIn } from '../people'
import { Refusal } from '../Refusal'
import { readSwitch } from '../switches'
import { requireLicensedByUser, visibleListing } from './listingRows'
import {
  findProvision,
  isProvisioned,
  type ProvisionRow,
  readEntitlements,
  saveProvision,
  toProvision,
  writeEntitlements,
} from './provisionRows'
import { refusalFrom, route } from './route'

/** The seller sets maximum users and seats of one purchaser. */
export function provisionOrgEntitlementsRoute(app: Hono, context: SandboxContext): void {
  route(app, context, {
    operation: 'provisionOrgEntitlements',
    endpoint: provisionOrgEntitlements,
    handle: ({ itemId, purchaserOrgId, orgEntitlements }, { context, caller, effect, refuse }) => {
      const { db, clock } = context
      const listing = visibleListing(db, itemId, caller)
      const row = findProvision(db, itemId, purchaserOrgId)
      const refusal = refusalFrom(() => {
        if (!mayIn(caller, listing.org_id, 'marketplace:admin:purchase')) throw Refusal.forbidden()
        requireLicensedByUser(listing)
        if (!isProvisioned(row, clock.now())) throw new Refusal(400, 'item not provisioned')
      })
      if (refusal) {
        // That a refusal means "not carried out" is assumed only: the switch shows the other world.
        if (!row || readSwitch(db, 'refusals') === 'honest') throw refusal
        refuse(refusal)
      }
      if (!row) throw Refusal.itemMissing()
      const after = setSeats(context, row, orgEntitlements)
      effect.before = row
      effect.after = after
      return toProvision(after)
    },
  })
}

/** Sets seats as the switches say, with new stamps, and keeps the row. It asks nobody's leave. */
export function setSeats(
  { db, clock }: SandboxContext,
  row: ProvisionRow,
  asked: Pick<OrgEntitlements, 'maxUsers' | 'entitlements'>,
): ProvisionRow {
  const now = clock.now()
  const held = row.org_entitlements === null ? undefined : readEntitlements(row.org_entitlements)
  const merges = readSwitch(db, 'entitlements') === 'merge'
  const stamp = held?.entitlementsModified
  const isStill = readSwitch(db, 'stamp') === 'still'
  const after = {
    ...row,
    modified: readSwitch(db, 'modified') === 'still' ? row.modified : moved(row.modified, now),
    org_entitlements: writeEntitlements({
      maxUsers: asked.maxUsers,
      entitlementsModified: isStill && stamp !== undefined ? stamp : moved(stamp, now),
      entitlements: new Map([...(merges ? (held?.entitlements ?? []) : []), ...asked.entitlements]),
    }),
  }
  saveProvision(db, after)
  return after
}

/** A stamp that differs from the one before, although the clock may stand; it goes back when the clock does. */
function moved(stamp: number | undefined, now: number): number {
  const isAhead = stamp !== undefined && stamp >= now && stamp < now + 1000
  return isAhead ? stamp + 1 : now
}
