import { count } from '../db'
import { type ProvisionRow, removeProvision, saveProvision } from '../rest/provisionRows'
import { addOrganization } from '../seeds/organization'
import { recordDeed } from './colleague'
import type { Exchange } from './exchange'
import { firstListed } from './firstListed'

/** Takes away the purchaser at the top of the list, or puts one above it; false when the list is empty. */
export async function shiftPages(exchange: Exchange): Promise<boolean> {
  const { context, fault } = exchange
  const row = await firstListed(exchange)
  if (!row) return false
  if (fault.variant === 'inserted') {
    const after = context.db.transaction(() => insertAbove(exchange, row))()
    recordDeed(exchange, 'purchase', { row: after, effect: { before: null, after } })
    return true
  }
  removeProvision(context.db, row.item_id, row.purchaser_org_id)
  recordDeed(exchange, 'deleteProvision', { row, effect: { before: row, after: null } })
  return true
}

/** By whatever the list is sorted, the newcomer comes first; between equals its id decides. */
function insertAbove({ context: { db }, request }: Exchange, top: ProvisionRow): ProvisionRow {
  const isDescending = request.parameters['sortOrder'] === 'desc'
  const step = isDescending ? 1 : -1
  const number = String(count(db, 'organizations')).padStart(7, '0')
  const id = `0Newcomer${number}`
  // The sign sorts after every letter of every script.
  const name = `${isDescending ? '\u{1F195}' : '0'} Newcomer ${number}`
  addOrganization(db, { id, name, urlKey: `newcomer${number}`, hasPicture: false })
  const after: ProvisionRow = {
    ...top,
    purchaser_org_id: id,
    created: top.created + step,
    modified: top.modified + step,
    end_date: top.end_date === null ? null : top.end_date + step,
  }
  saveProvision(db, after)
  return after
}
