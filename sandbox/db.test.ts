import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { count, DatabaseProblem, openDb } from './db'
import { ofAnotherProgram, ofAnotherVersion, wholeDatabase } from './testDatabase'

const page = 4096

let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'sandbox-db-')), 'portal.db')
})
afterEach(() => {
  rmSync(join(path, '..'), { recursive: true })
})

const bad: Record<string, () => Buffer> = {
  'a text': () => Buffer.from('This is no database.\n'.repeat(500)),
  'half a database': () => {
    const whole = wholeDatabase()
    return whole.subarray(0, Math.floor(whole.length / 2 / page) * page)
  },
  'a database with its middle overwritten': () => {
    const whole = wholeDatabase()
    return whole.fill('x', page * 3, whole.length - page * 3)
  },
  'a database of another program': ofAnotherProgram,
  'a database of another version': ofAnotherVersion,
}

describe('openDb', () => {
  it('opens what it made', () => {
    writeFileSync(path, wholeDatabase())
    const db = openDb(path)
    expect(count(db, 'provisions')).toBe(40)
    db.close()
  })

  it.each(Object.keys(bad))('leaves %s as it is, and says why', (name) => {
    const content = bad[name]?.() ?? Buffer.alloc(0)
    writeFileSync(path, content)
    expect(() => openDb(path)).toThrow(DatabaseProblem)
    expect(() => openDb(path)).toThrow(/^.*portal\.db .*\. Move it away to start anew\.$/)
    expect(readFileSync(path).equals(content)).toBe(true)
  })
})
