import type { Db } from '../db'
import { provisionsVersion } from '../faults/provisionHistory'

/** Organization and item: what tells one provision from another. */
export type ProvisionId = readonly [purchaserOrgId: string, itemId: string]

interface Ordered {
  version: number
  keys: readonly ProvisionId[]
}

/** Orders that are kept; a client pages through one or two at a time. */
const most = 4
const known = new WeakMap<Db, Map<string, Ordered>>()

/**
 * The provisions a query finds, in its order. Kept while no provision changes: a long list is read page by
 * page, and sorting fifty thousand rows for each would make the sandbox slower than any portal.
 */
export function orderedKeys(
  db: Db,
  sql: string,
  values: readonly (string | number)[],
): readonly ProvisionId[] {
  const orders = known.get(db) ?? new Map<string, Ordered>()
  known.set(db, orders)
  const name = JSON.stringify([sql, values])
  const version = provisionsVersion(db)
  const before = orders.get(name)
  if (before?.version === version) return before.keys
  const rows = db.prepare(sql).all(...values) as { org: string; item: string }[]
  const keys = rows.map(({ org, item }): ProvisionId => [org, item])
  orders.delete(name)
  orders.set(name, { version, keys })
  for (const oldest of orders.keys()) if (orders.size > most) orders.delete(oldest)
  return keys
}
