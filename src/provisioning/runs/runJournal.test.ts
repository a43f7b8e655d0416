import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database'
import { exampleTime } from '../exampleIntent'
import { forgetRecords } from '../forget'
import { exampleRun, rowIntent } from './exampleRun'
import { runJournal } from './runJournal'

const day = 86_400_000

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('a run comes back as it was kept', async () => {
  const run = exampleRun(3, { state: 'paused', pause: 'refusals' })
  const journal = runJournal(await openDatabase(), () => exampleTime)
  await journal.put(run)
  expect(await journal.get(run.id)).toEqual(run)
  expect(await journal.all()).toEqual([run])
})

test('an old run goes, and an old one that is open is over', async () => {
  const journal = runJournal(await openDatabase(), () => exampleTime + 91 * day)
  await journal.put(exampleRun(1, { id: 'ended', state: 'finished' }))
  await journal.put(exampleRun(1, { id: 'open', state: 'interrupted' }))
  expect(await journal.all()).toMatchObject([{ id: 'open', state: 'cancelled', revision: 2 }])
  expect(await journal.get('ended')).toBeUndefined()
})

test('a run of a later version is left alone', async () => {
  const database = await openDatabase()
  await database.put('runs', { id: 'later', schema: 2 })
  expect(await runJournal(database).all()).toEqual([])
  expect(await database.get('runs', 'later')).toBeDefined()
})

test('what is forgotten leaves open runs, with what became of their rows', async () => {
  const database = await openDatabase()
  const journal = runJournal(database)
  await journal.put(exampleRun(2, { id: 'open' }))
  await journal.put(exampleRun(2, { id: 'over', state: 'cancelled' }))
  await database.put('intents', rowIntent(0, { runId: 'open' }))
  await database.put('intents', rowIntent(1, { runId: 'over' }))
  expect(await forgetRecords(database)).toEqual(['over', 'row-1'])
  expect(await database.getAllKeys('runs')).toEqual(['open'])
  expect(await database.getAllKeys('intents')).toEqual(['row-0'])
})
