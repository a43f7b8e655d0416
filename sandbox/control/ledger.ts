import { createHash } from 'node:crypto'
import type { SandboxContext } from '../context'
import type { Db } from '../db'
import { currentArrival, type FiredFault } from '../faults/arrival'

const kept = 20_000
const secret = new Set([
  'token',
  'password',
  'code',
  'code_verifier',
  'refresh_token',
  'auth_token',
])

/** The provision as a write found it and left it. */
export interface WriteEffect {
  before?: unknown
  after?: unknown
}

/** One request as its handler knows it. */
export interface AnsweredRequest {
  method: string
  /** Esri's name of the operation. */
  operation: string
  /** Username, or `null` for an anonymous caller. */
  who: string | null
  parameters: Record<string, string>
  effect?: WriteEffect
  /** What the client was told, JSON or text; `null` when nothing was. */
  reply: unknown
  /** Milliseconds; operations of the REST API only. */
  took?: number
}

/** A line of the ledger: a request that arrived, whether or not it was answered. */
export interface LedgerEntry extends AnsweredRequest {
  n: number
  /** The portal's clock when it was worked on, or when it arrived if that came later; milliseconds. */
  at: number
  /** How often the same operation by the same caller with the same parameters has arrived in this world, from 1. */
  delivery: number
  /** HTTP status of the answer; `null` when none left. */
  status: number | null
  /** The fault that struck. A colleague's write carries the fault that made it. */
  fault?: FiredFault
  /** The portal's clock when `effect` was kept; after `at` when a fault made it late. */
  committedAt?: number
}

/** What is learnt of a line after it was written. */
export type Amendment = Partial<
  Pick<LedgerEntry, 'reply' | 'status' | 'effect' | 'committedAt' | 'took' | 'fault'>
>

/** Keeps one request, without anything that could sign somebody in. */
export function record({ db, clock }: SandboxContext, request: AnsweredRequest): void {
  const arrival = currentArrival()
  if (arrival.isQuiet) return
  const at = clock.now()
  const { effect, took } = request
  const commit = effect && 'after' in effect ? { effect, committedAt: at } : {}
  if (arrival.line !== undefined) {
    amend(db, arrival.line, { ...commit, ...(took !== undefined && { took }) })
    return
  }
  const parameters = Object.fromEntries(
    Object.entries(request.parameters).filter(([name]) => !secret.has(name)),
  )
  const told = arrival.isMute ? { reply: null, status: null } : { status: 200 }
  db.transaction(() => {
    const delivery = countDelivery(db, request)
    const entry = { at, ...request, parameters, delivery, ...commit, ...told }
    const text = JSON.stringify({ ...entry, ...(arrival.fault && { fault: arrival.fault }) })
    const { lastInsertRowid } = db.prepare('INSERT INTO ledger (entry) VALUES (?)').run(text)
    arrival.line = Number(lastInsertRowid)
    db.prepare('DELETE FROM ledger WHERE n <= ?').run(arrival.line - kept)
  })()
}

/** Adds to a line what came later. A line of a world that is gone is left alone. */
export function amend(db: Db, line: number, amendment: Amendment): void {
  const row = db.prepare('SELECT entry FROM ledger WHERE n = ?').get(line) as
    { entry: string } | undefined
  if (!row) return
  const text = JSON.stringify({ ...(JSON.parse(row.entry) as object), ...amendment })
  db.prepare('UPDATE ledger SET entry = ? WHERE n = ?').run(text, line)
}

/** Whether a line is there still: a world begun anew has none of the old one's. */
export function hasLine(db: Db, line: number): boolean {
  return db.prepare('SELECT 1 FROM ledger WHERE n = ?').get(line) !== undefined
}

/** The token is left out: somebody signed in anew who sends the same sends it again. */
function countDelivery(db: Db, { operation, who, parameters }: AnsweredRequest): number {
  const fields = Object.entries(parameters).filter(([name]) => name !== 'token')
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  const digest = createHash('sha256').update(JSON.stringify([operation, who, sorted]))
  const row = db
    .prepare(
      `INSERT INTO settings (name, value) VALUES (?, '1')
       ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`,
    )
    .get(`delivery ${digest.digest('base64url')}`)
  return Number((row as { value: string }).value)
}

/** Every request kept, oldest first, numbered; the last `most` of them when told. */
export function readLedger({ db }: SandboxContext, most = kept): LedgerEntry[] {
  const rows = db.prepare('SELECT n, entry FROM ledger ORDER BY n DESC LIMIT ?').all(most) as Row[]
  return rows.reverse().map(({ n, entry }) => {
    return { n, ...(JSON.parse(entry) as Omit<LedgerEntry, 'n'>) }
  })
}

interface Row {
  n: number
  entry: string
}
