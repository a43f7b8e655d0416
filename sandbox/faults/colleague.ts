import { record, type WriteEffect } from '../control/ledger'
import { findProvision, type ProvisionRow, toProvision } from '../rest/provisionRows'
import { setSeats } from '../rest/provisionOrgEntitlements'
import { withArrival } from './arrival'
import { type Exchange, firedBy } from './exchange'
import { firstListed } from './firstListed'

/** Sets the seats of the purchaser the request is about, as somebody else would; false when there is none. */
export async function writeAsColleague(exchange: Exchange): Promise<boolean> {
  const { context, fault } = exchange
  const row = await findTarget(exchange)
  if (!row || !fault.write) return false
  const { maxUsers, entitlements } = fault.write
  const asked = { maxUsers, entitlements: new Map(Object.entries(entitlements)) }
  const after = context.db.transaction(() => setSeats(context, row, asked))()
  const orgEntitlements = JSON.stringify({ maxUsers, entitlements })
  recordDeed(exchange, 'provisionOrgEntitlements', {
    row,
    more: { orgEntitlements },
    effect: { before: row, after },
    reply: toProvision(after),
  })
  return true
}

interface Deed {
  row: ProvisionRow
  more?: Record<string, string>
  effect: WriteEffect
  reply?: unknown
}

/** Keeps a line of what a colleague did. */
export function recordDeed(exchange: Exchange, operation: string, deed: Deed): void {
  const { row, more, effect, reply = null } = deed
  const { item_id: itemId, purchaser_org_id: purchaserOrgId } = row
  withArrival({ fault: firedBy(exchange) }, () =>
    record(exchange.context, {
      method: 'POST',
      operation,
      who: 'colleague',
      parameters: { itemId, purchaserOrgId, ...more },
      effect,
      reply,
    }),
  )
}

async function findTarget(exchange: Exchange): Promise<ProvisionRow | undefined> {
  const { context, request, fault } = exchange
  const { itemId, purchaserOrgId } = request.parameters
  const orgId = fault.write?.purchaserOrgId ?? purchaserOrgId
  if (itemId === undefined || orgId === undefined) return firstListed(exchange)
  return findProvision(context.db, itemId, orgId)
}
