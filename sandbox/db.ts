import Database from 'libsql'
import { schema } from './schema'

/** The portal's database. Nobody else names the driver. */
export type Db = InstanceType<typeof Database>

const applicationId = 0x5ea7_6b70
const version = 1

/** Says in one sentence why the file cannot be used. */
export class DatabaseProblem extends Error {}

/**
 * Opens the database file, or makes it; `:memory:` for tests. An acknowledged write survives a kill.
 * @throws DatabaseProblem when the file is damaged or not ours: it is never reset silently
 */
export function openDb(path: string): Db {
  let db: Db | undefined
  try {
    db = new Database(path)
    db.pragma('synchronous = FULL')
    // Before the journal mode, which is written into the file, whosever it is.
    prepare(db, path)
    db.pragma('journal_mode = WAL')
    return db
  } catch (error) {
    db?.close()
    if (error instanceof DatabaseProblem) throw error
    throw new DatabaseProblem(
      `${path} cannot be read as the portal's database (${String(error)}). Move it away to start anew.`,
    )
  }
}

function prepare(db: Db, path: string): void {
  const isNew = count(db, 'sqlite_master') === 0
  if (isNew) {
    db.exec(
      `BEGIN; ${schema} PRAGMA application_id = ${String(applicationId)};
       PRAGMA user_version = ${String(version)}; COMMIT;`,
    )
    return
  }
  if (readPragma(db, 'application_id') !== applicationId) {
    throw new DatabaseProblem(`${path} belongs to another program. Move it away to start anew.`)
  }
  if (readPragma(db, 'user_version') !== version) {
    throw new DatabaseProblem(`${path} was made by another version. Move it away to start anew.`)
  }
  const [damage] = db.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[]
  if (damage?.quick_check !== 'ok') {
    throw new DatabaseProblem(`${path} is damaged. Move it away to start anew.`)
  }
}

function readPragma(db: Db, name: string): number {
  const row = db.prepare(`PRAGMA ${name}`).get() as Record<string, number>
  return row[name] ?? 0
}

type Statement = Database.Statement

const prepared = new WeakMap<Db, Map<string, Statement>>()

/** A statement prepared once, for text that is run for very many rows. */
export function statement(db: Db, sql: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare(sql)
  known.set(sql, found)
  return found
}

/** Rows of a table. */
export function count(db: Db, table: string): number {
  return (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
}
