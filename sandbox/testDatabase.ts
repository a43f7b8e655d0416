import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Clock } from './clock'
import { openDb } from './db'
import { seedWorld } from './seeds/seedWorld'

// Places in the head of an SQLite file: https://www.sqlite.org/fileformat2.html
const [writeVersion, readVersion, userVersion, applicationId] = [18, 19, 60, 68]

/** The file of a portal's database with the world `demo`, closed in good order. */
export function wholeDatabase(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-whole-'))
  const path = join(folder, 'portal.db')
  const db = openDb(path)
  seedWorld({ db, clock: new Clock(db), appOrigin: '', secret: '' }, 'demo')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const content = readFileSync(path)
  rmSync(folder, { recursive: true })
  return content
}

/** The file of some other program, which as most keeps no write-ahead log. */
export function ofAnotherProgram(): Buffer {
  const content = wholeDatabase()
  content.writeUInt32BE(0, applicationId)
  content[writeVersion] = content[readVersion] = 1
  return content
}

/** A file of ours from a time that this program knows nothing of. */
export function ofAnotherVersion(): Buffer {
  const content = wholeDatabase()
  content.writeUInt32BE(99, userVersion)
  return content
}
