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
      // An earlier version is read anew from the portal, but for what no portal tells.
      for (const store of ['heads', 'parts', 'looks']) {
        const isThere = database.objectStoreNames.contains(store as 'heads')
        if (isThere) database.deleteObjectStore(store as 'heads')
      }
      database.createObjectStore('heads')
      database.createObjectStore('parts')
      if (!database.objectStoreNames.contains('snapshots')) database.createObjectStore('snapshots')
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}

/** One name for a key. */
export function nameOf({ portal, sellerOrgId, username, itemId }: ListKey): string {
  return [portal, sellerOrgId, username, itemId].join(' ')
}
