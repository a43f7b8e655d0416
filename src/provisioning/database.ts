import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Tables extends DBSchema {
  intents: { key: string; value: unknown }
  quarantine: { key: number; value: unknown }
  known: { key: string; value: unknown }
  sightings: { key: string; value: unknown }
  runs: { key: string; value: unknown }
}

/** The browser's own database of this app. What it holds is checked by whoever reads it. */
export type Database = IDBPDatabase<Tables>

/**
 * Opens it, and brings one of an earlier version up to date.
 * @throws when this browser does not let pages keep anything
 */
export function openDatabase(): Promise<Database> {
  return openDB<Tables>('seatkeeper', 3, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('intents', { keyPath: 'id' })
        database.createObjectStore('quarantine', { autoIncrement: true })
      }
      if (from < 2) {
        database.createObjectStore('known', { keyPath: 'name' })
        database.createObjectStore('sightings', { keyPath: 'id' })
      }
      if (from < 3) database.createObjectStore('runs', { keyPath: 'id' })
    },
    // A later version of the app must not be kept waiting by this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}
