import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Tables extends DBSchema {
  lists: { key: string; value: unknown }
  snapshots: { key: string; value: unknown }
}

let opened: Promise<IDBPDatabase<Tables>> | undefined

/**
 * The browser's database of lists and what is drawn from them; whatever is in it can be lost without harm.
 * @throws when this browser does not let pages keep anything
 */
export function openLists(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>('seatkeeper.lists', 1, {
    upgrade: (database) => {
      database.createObjectStore('lists')
      database.createObjectStore('snapshots')
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}
