import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database'
import { exampleGrant, exampleIntent, exampleTime } from './exampleIntent'
import { openJournal } from './journal'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const day = 86_400_000

test('a row comes back as it was kept, numbers and stamps too', async () => {
  const intent = exampleIntent({ state: 'armed' })
  await (await openJournal()).put(intent, true)
  const again = await openJournal(() => exampleTime)
  expect(await again.get(intent.id)).toEqual(intent)
  expect(await again.all()).toEqual([intent])
})

test('a change of access comes back too, and an older version counts it as later', async () => {
  const grant = exampleGrant({ state: 'parked' })
  const withdrawal = exampleGrant({ id: 'withdrawal', want: { operation: 'deleteProvision' } })
  const journal = await openJournal(() => exampleTime)
  await journal.put(grant, true)
  await journal.put(withdrawal, true)
  expect(await journal.get(grant.id)).toEqual(grant)
  expect(await journal.get('withdrawal')).toEqual(withdrawal)
  expect([grant.schema, exampleIntent().schema]).toEqual([2, 1])
})

test('a member that another version knows costs no row', async () => {
  const proposed = exampleIntent({ isProposed: true })
  const db = await openDatabase()
  await db.put('intents', { ...proposed, somethingNewer: 'yes' })
  const journal = await openJournal(() => exampleTime)
  expect(await journal.get(proposed.id)).toEqual(proposed)
  expect(journal.damaged + journal.later).toBe(0)
})

test('a row of a later version is counted and left alone', async () => {
  const db = await openDatabase()
  await db.put('intents', { id: 'x', schema: 999, anything: true })
  const journal = await openJournal()
  expect(await journal.all()).toEqual([])
  expect(journal.later).toBe(1)
  expect(await db.get('intents', 'x')).toMatchObject({ schema: 999 })
})

test('a damaged row is moved aside, and the others still work', async () => {
  const db = await openDatabase()
  await db.put('intents', { id: 'x', schema: 1, state: 'no state' })
  const journal = await openJournal(() => exampleTime)
  await journal.put(exampleIntent(), true)
  expect(await journal.all()).toHaveLength(1)
  expect(journal.damaged).toBe(1)
  expect(await db.get('intents', 'x')).toBeUndefined()
  expect(await db.getAll('quarantine')).toHaveLength(1)
})

test('what ended over 90 days ago goes, what is open stays', async () => {
  const journal = await openJournal(() => exampleTime + 91 * day)
  await journal.put(exampleIntent(), true)
  await journal.put(exampleIntent({ id: 'open', state: 'parked' }), true)
  expect((await journal.all()).map(({ id }) => id)).toEqual(['open'])
  expect((await journal.all()).map(({ id }) => id)).toEqual(['open'])
})

test('nothing personal and no token is kept', () => {
  const { username } = exampleIntent().operator
  const text = JSON.stringify(exampleIntent())
  expect(text).not.toMatch(/@|token|phone|fullName/i)
  expect(text).toContain(username)
})
