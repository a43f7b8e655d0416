import type { Db } from '../db'
import { currentArrival } from './arrival'

/** How long a read may lag, in milliseconds. */
const longest = 600_000
const table = 'temp.provision_history'
const ensured = `CREATE TEMP TABLE IF NOT EXISTS provision_history AS
  SELECT 0 AS existed, 0 AS until, p.* FROM provisions p WHERE 0;
  CREATE INDEX IF NOT EXISTS temp.provision_history_by_key
    ON provision_history (item_id, purchaser_org_id, until);
  CREATE INDEX IF NOT EXISTS temp.provision_history_by_time ON provision_history (until);`

const versions = new WeakMap<Db, number>()

/** Counts the changes of provisions in a database since it was opened: the same number, the same rows. */
export function provisionsVersion(db: Db): number {
  return versions.get(db) ?? 0
}

/**
 * Remembers a provision as it is before it changes, goes or comes, so that a read can lag. Real time
 * counts, for the portal's clock may stand. The table is the connection's own: it ends with the process.
 */
export function remember(db: Db, itemId: string, purchaserOrgId: string): void {
  versions.set(db, provisionsVersion(db) + 1)
  if (currentArrival().isQuiet) return
  const now = Date.now()
  db.exec(ensured)
  const { changes } = db
    .prepare(
      `INSERT INTO ${table} SELECT 1, ?, p.* FROM provisions p
       WHERE p.item_id = ? AND p.purchaser_org_id = ?`,
    )
    .run(now, itemId, purchaserOrgId)
  if (changes === 0) {
    db.prepare(
      `INSERT INTO ${table} (existed, until, item_id, purchaser_org_id) VALUES (0, ?, ?, ?)`,
    ).run(now, itemId, purchaserOrgId)
  }
  db.prepare(`DELETE FROM ${table} WHERE until < ?`).run(now - longest)
}

/** Forgets it all: what is there now has always been so. */
export function forgetHistory(db: Db): void {
  versions.set(db, provisionsVersion(db) + 1)
  db.exec(`${ensured} DELETE FROM ${table};`)
}

/** A table expression with the provisions as they were `lag` milliseconds ago. */
export function provisionsAsOf(db: Db, lag: number): string {
  if (lag <= 0) return 'provisions'
  db.exec(ensured)
  const then = String(Date.now() - lag)
  const columns = (
    db.prepare(`SELECT name FROM pragma_table_info('provisions')`).all() as { name: string }[]
  )
    .map(({ name }) => `h.${name}`)
    .join()
  return `(SELECT p.* FROM provisions p WHERE NOT EXISTS (SELECT 1 FROM ${table} h
      WHERE h.item_id = p.item_id AND h.purchaser_org_id = p.purchaser_org_id AND h.until > ${then})
    UNION ALL
    SELECT ${columns} FROM ${table} h WHERE h.existed = 1 AND h.rowid = (
      SELECT min(o.rowid) FROM ${table} o WHERE o.item_id = h.item_id
      AND o.purchaser_org_id = h.purchaser_org_id AND o.until > ${then}))`
}
