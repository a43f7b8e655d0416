import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Tables extends DBSchema {
  /** What a list, or a look at one, is without its rows; see parts.ts. */
  heads: { key: string; value: unknown }
  /** Its rows: name and number of the part. */
  parts: { key: [string, number]; value: unknown }
  snapshots: { key: string; value: unknown }
}

/** Whose list, seen by whom: another role may see less. */
export interface ListKey {
  portal: string
  sellerOrgId: string
  username: string
  itemId: string
}

let opened: Promise<IDBPDatabase<Tables>> | undefined

/** The database of lists and of what was seen of them; without it they are read anew. @throws where a browser keeps nothing */
export function openLists(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>('seatkeeper.lists', 2, {
    upgrade: (database) => {
      // What an earlier version kept is read anew, but for what no portal tells.
      const kept = [...database.objectStoreNames]
      for (const store of kept) if (store !== 'snapshots') database.deleteObjectStore(store)
      database.createObjectStore('heads')
      database.createObjectStore('parts')
      if (!kept.includes('snapshots')) database.createObjectStore('snapshots')
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}

/** One name for a key. */
export function nameOf({ portal, sellerOrgId, username, itemId }: ListKey): string {
  return [portal, sellerOrgId, username, itemId].join(' ')
}
