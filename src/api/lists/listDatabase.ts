import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

interface Tables extends DBSchema {
  /** What a list is, without its rows. */
  heads: { key: string; value: unknown }
  /** Its rows in parts, so that a long list holds nobody up: list and number of the part. */
  parts: { key: [string, number]; value: unknown }
  looks: { key: string; value: unknown }
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
  opened ??= openDB<Tables>('seatkeeper.lists', 1, {
    upgrade: (database) => {
      const stores = ['heads', 'parts', 'looks', 'snapshots'] as const
      for (const store of stores) database.createObjectStore(store)
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}

/** One name for a key. */
export function nameOf({ portal, sellerOrgId, username, itemId }: ListKey): string {
  return [portal, sellerOrgId, username, itemId].join(' ')
}
