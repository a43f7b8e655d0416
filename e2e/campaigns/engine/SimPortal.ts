import { createSandbox, type Sandbox } from '../../../sandbox/app'
import { Clock } from '../../../sandbox/clock'
import type { SandboxContext } from '../../../sandbox/context'
import type { LedgerEntry } from '../../../sandbox/control/ledger'
import { openDb } from '../../../sandbox/db'
import { disarm } from '../../../sandbox/faults/armedRows'
import { forgetHistory } from '../../../sandbox/faults/provisionHistory'
import {
  findProvision,
  type ProvisionRow,
  readEntitlements,
} from '../../../sandbox/rest/provisionRows'
import { setSeats } from '../../../sandbox/rest/provisionOrgEntitlements'
import { seedWorld } from '../../../sandbox/seeds/seedWorld'
import { setSwitch, switches, type SwitchName, switchNames } from '../../../sandbox/switches'

const itemId = 'a1'.repeat(16)

/** Numbers of the first purchasers of the world `large` that have bought or try the listing, without an end. */
function endless(count: number): number[] {
  const found: number[] = []
  for (let n = 5; found.length < count; n += 5) if (n % 4 !== 3) found.push(n)
  return found
}

/** How the unknowns of the portal are set. */
export type Settings = Partial<Record<SwitchName, string>>

/** Preparing takes most of the time a statement takes, and the same few come again in every run. */
function prepareOnce(db: SandboxContext['db']): void {
  const prepare = db.prepare.bind(db)
  const known = new Map<string, ReturnType<typeof prepare>>()
  const prepareIt = (sql: string) => {
    if (known.size > 300) known.clear()
    const statement = known.get(sql) ?? prepare(sql)
    known.set(sql, statement)
    return statement
  }
  // The library types a statement by its parameters, which no caller here names.
  db.prepare = prepareIt as typeof db.prepare
}

/** The sandbox portal in this process, its clock that of the simulation. */
export class SimPortal {
  readonly origin = 'http://localhost:4100'
  readonly appOrigin = 'http://localhost:5173'
  readonly sellerOrgId = 'LargeSeller00001'
  readonly itemId = itemId
  readonly purchaserOrgIds: readonly string[]
  readonly context: SandboxContext
  readonly app: Sandbox
  /** As the configuration of a deployment would say. */
  readsBy: 'POST' | 'GET' = 'POST'
  private rows: ProvisionRow[] = []
  private count = 0

  /** How many purchasers' seats can be changed. */
  constructor(count = 5) {
    const numbers = endless(count)
    const purchaserOrgIds = numbers.map((n) => `LargeBuyer${String(n).padStart(6, '0')}`)
    this.purchaserOrgIds = purchaserOrgIds
    const db = openDb(':memory:')
    db.pragma('synchronous = OFF')
    prepareOnce(db)
    this.context = { db, clock: new Clock(db), appOrigin: this.appOrigin, secret: 'unused' }
    seedWorld(this.context, 'large', { purchasers: numbers.at(-1) ?? 0 })
    // Rows of others, but few: a portal that ignores names makes every read walk over all of them.
    db.exec(`DELETE FROM provisions WHERE purchaser_org_id > 'LargeBuyer000004'
      AND purchaser_org_id NOT IN (${purchaserOrgIds.map((id) => `'${id}'`).join()})`)
    this.app = createSandbox(this.context)
    this.rows = purchaserOrgIds.flatMap((orgId) => findProvision(db, itemId, orgId) ?? [])
  }

  /** The same world again, with settings of its own. */
  begin(settings: Settings): void {
    const { db } = this.context
    disarm(db)
    db.exec(`DELETE FROM ledger; DELETE FROM access_tokens; DELETE FROM settings;`)
    for (const row of this.rows) this.restore(row)
    forgetHistory(db)
    this.readsBy = settings.postReads === 'refused' ? 'GET' : 'POST'
    for (const name of switchNames) setSwitch(db, name, settings[name] ?? switches[name][0])
  }

  private restore(row: ProvisionRow): void {
    const { modified, org_entitlements: seats } = row
    this.context.db
      .prepare(
        'UPDATE provisions SET modified = ?, org_entitlements = ? WHERE item_id = ? AND purchaser_org_id = ?',
      )
      .run(modified, seats, row.item_id, row.purchaser_org_id)
  }

  /** A token of somebody, good until it is revoked. */
  issue(username: string): string {
    const token = `token-${String(++this.count)}`
    this.context.db
      .prepare('INSERT INTO access_tokens VALUES (?, ?, NULL, NULL, ?)')
      .run(token, username, Number.MAX_SAFE_INTEGER)
    return token
  }

  revoke(username: string): void {
    this.context.db
      .prepare('DELETE FROM access_tokens WHERE username = ? COLLATE NOCASE')
      .run(username)
  }

  /** What the portal holds of one purchaser. */
  held(purchaserOrgId: string) {
    const row = findProvision(this.context.db, itemId, purchaserOrgId)
    if (!row?.org_entitlements) throw new Error(`${purchaserOrgId} has no seats`)
    const { entitlementsModified, ...value } = readEntitlements(row.org_entitlements)
    return { value, stamp: { entitlementsModified, modified: row.modified } }
  }

  /** Writes as Esri's console would: without reading first. */
  writeBlindly(purchaserOrgId: string, maxUsers: number): void {
    const row = findProvision(this.context.db, itemId, purchaserOrgId)
    if (!row) return
    const { entitlements } = this.held(purchaserOrgId).value
    this.context.db.transaction(() => setSeats(this.context, row, { maxUsers, entitlements }))()
  }

  /** The ledger of the present world, oldest first. */
  ledger(): LedgerEntry[] {
    const rows = this.context.db.prepare('SELECT n, entry FROM ledger ORDER BY n').all()
    return (rows as { n: number; entry: string }[]).map(({ n, entry }) => ({
      n,
      ...(JSON.parse(entry) as Omit<LedgerEntry, 'n'>),
    }))
  }
}
