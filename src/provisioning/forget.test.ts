import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openDatabase } from './database'
import { exampleIntent } from './exampleIntent'
import { forgetRecords } from './forget'

test('everything is forgotten but what is open, or may be', async () => {
  const database = await openDatabase()
  await database.put('intents', exampleIntent({ id: 'ended' }))
  await database.put('intents', exampleIntent({ id: 'open', state: 'settle' }))
  await database.put('intents', { ...exampleIntent({ id: 'later' }), schema: 999 })
  await database.put('intents', { id: 'damaged' })
  await database.add('quarantine', { id: 'apart' })
  await database.put('known', { name: 'a' })
  await database.put('sightings', { id: 'b' })

  expect(await forgetRecords(database)).toEqual(['damaged', 'ended'])
  expect(await database.getAllKeys('intents')).toEqual(['later', 'open'])
  for (const store of ['quarantine', 'known', 'sightings'] as const) {
    expect(await database.count(store)).toBe(0)
  }
})
