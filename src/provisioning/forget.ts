import type { Database } from './database'
import { readRow } from './journal'
import { isEnd } from './intent'

/**
 * Forgets every record of this device but open changes, and those of a newer version, of which nobody here
 * knows whether they are open. Returns the ids of what was forgotten.
 */
export async function forgetRecords(database: Database): Promise<string[]> {
  const stores = ['intents', 'quarantine', 'known', 'sightings'] as const
  const transaction = database.transaction(stores, 'readwrite')
  const forgotten: string[] = []
  for await (const cursor of transaction.objectStore('intents')) {
    const { kind, intent } = readRow(cursor.value)
    if (kind === 'later' || (intent && !isEnd(intent))) continue
    forgotten.push(cursor.key)
    await cursor.delete()
  }
  await transaction.objectStore('quarantine').clear()
  await transaction.objectStore('known').clear()
  await transaction.objectStore('sightings').clear()
  await transaction.done
  return forgotten
}
