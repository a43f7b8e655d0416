import * as z from 'zod/mini'
import { type Database, openDatabase } from './database'
import { Intent, isEnd, schemaVersions } from './intent'
import type { Journal } from './ports'

/** Ended changes, and what was noticed, are kept for this long, in ms: 90 days. */
export const keptFor = 90 * 86_400_000

/** The journal of this browser, and what in it could not be worked with. */
export interface OpenJournal extends Journal {
  /** Rows that a later version of the app has written: shown as a number, never sent. */
  later: number
  /** Rows that could not be read; they are kept apart. */
  damaged: number
}

/**
 * Opens the journal in the browser's own database.
 * @throws when this browser does not let pages keep anything
 */
export async function openJournal(now: () => number = Date.now): Promise<OpenJournal> {
  const db = await openDatabase()
  const journal: OpenJournal = {
    later: 0,
    damaged: 0,
    put: (intent, isStrict) => put(db, intent, isStrict),
    get: async (id) => readRow(await db.get('intents', id)).intent,
    all: async () => {
      const rows = await readAll(db, now())
      journal.later = rows.later
      journal.damaged += rows.damaged
      return rows.intents
    },
  }
  return journal
}

async function put(db: Database, intent: Intent, isStrict: boolean): Promise<void> {
  const durability = isStrict ? 'strict' : 'relaxed'
  const transaction = db.transaction('intents', 'readwrite', { durability })
  await Promise.all([transaction.store.put(intent), transaction.done])
}

type Row = { kind: 'good' | 'later' | 'damaged'; intent?: Intent }

const Versioned = z.object({ schema: z.int().check(z.gt(schemaVersions.access)) })

/** What a kept row is: sound, of a later version, or damaged. */
export function readRow(value: unknown): Row {
  const row = Intent.safeParse(value)
  if (row.success) return { kind: 'good', intent: row.data }
  return { kind: Versioned.safeParse(value).success ? 'later' : 'damaged' }
}

/** Reads every row; what is damaged is moved aside, what is over and old is let go. */
async function readAll(db: Database, now: number) {
  const found = { intents: [] as Intent[], later: 0, damaged: 0 }
  const transaction = db.transaction(['intents', 'quarantine'], 'readwrite')
  for await (const cursor of transaction.objectStore('intents')) {
    const { kind, intent } = readRow(cursor.value)
    if (kind === 'later') found.later++
    if (kind === 'damaged') {
      found.damaged++
      await transaction.objectStore('quarantine').add(cursor.value)
      await cursor.delete()
    }
    if (!intent) continue
    if (isEnd(intent) && now - (intent.endedAt ?? now) > keptFor) await cursor.delete()
    else found.intents.push(intent)
  }
  await transaction.done
  return found
}
