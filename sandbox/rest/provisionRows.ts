import * as z from 'zod/mini'
import { OrgEntitlements, type Provision } from '../../src/contract/provisions'
import { type Db, statement } from '../db'
import { remember } from '../faults/provisionHistory'
import { readSwitch } from '../switches'

/** How a purchaser came by its provision. */
export type Kind = 'purchase' | 'trial' | 'request'

/** A provision as it is kept. Instants are milliseconds; `end_date` is `null` when there is no end. */
export interface ProvisionRow {
  item_id: string
  purchaser_org_id: string
  provisioned_item_id: string
  seller_org_id: string
  purchaser_username: string | null
  purchaser_full_name: string | null
  purchaser_email: string | null
  purchaser_phone: string | null
  start_date: number
  end_date: number | null
  kind: Kind
  created: number
  modified: number
  /** 1 once there was a trial: it cannot be had again. */
  had_trial: number
  org_entitlements: string | null
}

/** The provision of one purchaser for one item. */
export function findProvision(db: Db, itemId: string, orgId: string): ProvisionRow | undefined {
  return db
    .prepare('SELECT * FROM provisions WHERE item_id = ? AND purchaser_org_id = ?')
    .get(itemId, orgId) as ProvisionRow | undefined
}

const columns = [
  'item_id',
  'purchaser_org_id',
  'provisioned_item_id',
  'seller_org_id',
  'purchaser_username',
  'purchaser_full_name',
  'purchaser_email',
  'purchaser_phone',
  'start_date',
  'end_date',
  'kind',
  'created',
  'modified',
  'had_trial',
  'org_entitlements',
] as const

const insert = `INSERT OR REPLACE INTO provisions (${columns.join()})
  VALUES (${columns.map(() => '?').join()})`

/** Keeps a provision, in place of the one before. */
export function saveProvision(db: Db, row: ProvisionRow): void {
  remember(db, row.item_id, row.purchaser_org_id)
  statement(db, insert).run(...columns.map((name) => row[name]))
}

/** Removes a provision. */
export function removeProvision(db: Db, itemId: string, orgId: string): void {
  remember(db, itemId, orgId)
  db.prepare('DELETE FROM provisions WHERE item_id = ? AND purchaser_org_id = ?').run(itemId, orgId)
}

/**
 * A reply in the shape the switches ask for: whether provisions carry the stamp of the last grant, and
 * what they call the seller's organization. No other part of a reply uses these two names.
 */
export function asSwitched(db: Db, reply: unknown): unknown {
  const isStamped = readSwitch(db, 'stamp') !== 'absent'
  const seller = readSwitch(db, 'seller')
  if (isStamped && seller === 'accountId') return reply
  const text = JSON.stringify(reply, (key, value: unknown) => {
    if (key === 'entitlementsModified' && !isStamped) return undefined
    const isProvision = typeof value === 'object' && value !== null && 'accountId' in value
    if (!isProvision || seller === 'accountId') return value
    const { accountId, ...rest } = value
    return { ...rest, orgId: accountId }
  })
  return JSON.parse(text) as unknown
}

/** A kept provision as the program sees it. */
export function toProvision(row: ProvisionRow): Provision {
  const held = row.org_entitlements
  return {
    itemId: row.item_id,
    provisionedItemId: row.provisioned_item_id,
    accountId: row.seller_org_id,
    purchaserOrgId: row.purchaser_org_id,
    purchaserUsername: row.purchaser_username,
    purchaserFullName: row.purchaser_full_name,
    purchaserEmail: row.purchaser_email,
    purchaserPhone: row.purchaser_phone,
    startDate: row.start_date,
    endDate: row.end_date,
    purchased: row.kind === 'purchase',
    trial: row.kind === 'trial',
    interested: row.kind === 'request',
    created: row.created,
    modified: row.modified,
    ...(held !== null && { orgEntitlements: readEntitlements(held) }),
  }
}

/** Entitlements from the text they are kept as. */
export function readEntitlements(text: string): OrgEntitlements {
  return z.decode(OrgEntitlements, JSON.parse(text) as z.input<typeof OrgEntitlements>)
}

/** Entitlements as the text they are kept as. */
export function writeEntitlements(held: OrgEntitlements): string {
  return JSON.stringify(z.encode(OrgEntitlements, held))
}

/** Whether a purchase or trial runs at `now`; one that has ended counts as not provisioned. */
export function isProvisioned(row: ProvisionRow | undefined, now: number): row is ProvisionRow {
  return (
    row !== undefined && row.kind !== 'request' && (row.end_date === null || row.end_date >= now)
  )
}
