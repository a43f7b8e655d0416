import type { SandboxContext } from '../context'

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

/** One request as it was answered. */
export interface LedgerEntry {
  method: string
  /** Esri's name of the operation. */
  operation: string
  /** Username, or `null` for an anonymous caller. */
  who: string | null
  parameters: Record<string, string>
  effect?: WriteEffect
  reply: unknown
  /** Milliseconds; operations of the REST API only. */
  took?: number
}

/** Keeps one request, without anything that could sign somebody in. */
export function record({ db, clock }: SandboxContext, entry: LedgerEntry): void {
  const parameters = Object.fromEntries(
    Object.entries(entry.parameters).filter(([name]) => !secret.has(name)),
  )
  const text = JSON.stringify({ at: clock.now(), ...entry, parameters })
  const { lastInsertRowid } = db.prepare('INSERT INTO ledger (entry) VALUES (?)').run(text)
  db.prepare('DELETE FROM ledger WHERE n <= ?').run(Number(lastInsertRowid) - kept)
}

/** Every request kept, oldest first, numbered. */
export function readLedger({ db }: SandboxContext): unknown[] {
  const rows = db.prepare('SELECT n, entry FROM ledger ORDER BY n').all() as Ledger[]
  return rows.map(({ n, entry }) => ({ n, ...(JSON.parse(entry) as object) }))
}

interface Ledger {
  n: number
  entry: string
}
