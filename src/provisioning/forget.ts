import type { Database } from './database'
import { readRow } from './journal'
import { isEnd } from './intent'
import { isOver, Run } from './runs/run'

/**
 * Forgets every record of this device but open changes, open runs with what became of their rows, and those of
 * a newer version, of which nobody here knows whether they are open. Returns the ids of what was forgotten.
 */
export async function forgetRecords(database: Database): Promise<string[]> {
  const stores = ['intents', 'runs', 'quarantine', 'known', 'sightings'] as const
  const transaction = database.transaction(stores, 'readwrite')
  const forgotten: string[] = []
  const openRuns = new Set<string>()
  for await (const cursor of transaction.objectStore('runs')) {
    const { data: run } = Run.safeParse(cursor.value)
    if (run && !isOver(run)) openRuns.add(run.id)
    if (!run || openRuns.has(run.id)) continue
    forgotten.push(cursor.key)
    await cursor.delete()
  }
  for await (const cursor of transaction.objectStore('intents')) {
    const { kind, intent } = readRow(cursor.value)
    if (kind === 'later' || (intent && !isEnd(intent))) continue
    if (intent?.runId !== undefined && openRuns.has(intent.runId)) continue
    forgotten.push(cursor.key)
    await cursor.delete()
  }
  await transaction.objectStore('quarantine').clear()
  await transaction.objectStore('known').clear()
  await transaction.objectStore('sightings').clear()
  await transaction.done
  return forgotten
}
