import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import { seats } from '~/rules/exampleProvision'
import { type Database, openDatabase } from './database'
import { exampleIntent, exampleTime, seenAt } from './exampleIntent'
import { openJournal } from './journal'
import { Sightings } from './Sightings'

const day = 86_400_000
const { key } = exampleIntent()
const read = (time: number, standard: number) => ({
  key,
  seen: seenAt(time, seats(10, { standard })),
  own: [],
  isOpened: true,
})
const opened: { close: () => void }[] = []

beforeEach(async () => {
  for (const database of opened.splice(0)) database.close()
  await deleteDB('seatkeeper')
})

async function open(): Promise<Database> {
  const database = await openDatabase()
  opened.push(database)
  return database
}

test('a change between two reads is noticed once, with numbers and times and no person', async () => {
  const database = await open()
  const sightings = new Sightings(database, undefined, () => exampleTime)
  await sightings.observe(read(exampleTime, 8))
  await sightings.observe(read(exampleTime + 1000, 9))
  await sightings.observe(read(exampleTime + 1000, 9))
  expect(sightings.all).toEqual([
    {
      id: expect.any(String) as string,
      key,
      before: seats(10, { standard: 8 }),
      after: seats(10, { standard: 9 }),
      stamp: { entitlementsModified: exampleTime + 1000, modified: exampleTime + 1000 },
      noticedAt: exampleTime + 1000,
    },
  ])
  const kept = JSON.stringify([await database.getAll('known'), await database.getAll('sightings')])
  expect(kept).not.toContain('jsmith')
})

test('two tabs that read the same notice it once, and both know', async () => {
  const database = await open()
  const one = new Sightings(
    database,
    () => void other.load(),
    () => exampleTime,
  )
  const other = new Sightings(database, undefined, () => exampleTime)
  await one.observe(read(exampleTime, 8))
  await Promise.all([
    one.observe(read(exampleTime + 1000, 9)),
    other.observe(read(exampleTime + 1000, 9)),
  ])
  await other.load()
  expect(one.all.length + (await database.count('sightings'))).toBe(2)
  expect(other.all).toHaveLength(1)
})

test('provisions that nobody opened or changed are not remembered', async () => {
  const database = await open()
  const sightings = new Sightings(database)
  await sightings.observe({ ...read(exampleTime, 8), isOpened: false })
  expect(await database.count('known')).toBe(0)
  await sightings.observe({ ...read(exampleTime, 8), isOpened: false, own: [exampleIntent()] })
  expect(await database.count('known')).toBe(1)
})

test('what was noticed outlives a reload for 90 days', async () => {
  const database = await open()
  const first = new Sightings(database, undefined, () => exampleTime)
  await first.observe(read(exampleTime, 8))
  await first.observe(read(exampleTime + 1000, 9))
  const second = new Sightings(database, undefined, () => exampleTime + 90 * day)
  await second.load()
  expect(second.all).toHaveLength(1)
  const third = new Sightings(database, undefined, () => exampleTime + 91 * day)
  await third.load()
  expect(third.all).toEqual([])
  expect(await database.count('sightings')).toBe(0)
})

test('a database of the version before keeps its changes', async () => {
  const before = await openDB('seatkeeper', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('intents', { keyPath: 'id' })
      fresh.createObjectStore('quarantine', { autoIncrement: true })
    },
  })
  await before.put('intents', exampleIntent())
  before.close()
  const journal = await openJournal(() => exampleTime)
  expect(await journal.all()).toEqual([exampleIntent()])
  await new Sightings(await open()).observe(read(exampleTime, 8))
})
