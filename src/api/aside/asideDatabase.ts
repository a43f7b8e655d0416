import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** Text that only this browser can read, by its key. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

interface Tables extends DBSchema {
  /** The one key; it can be used here and not be taken away. */
  keys: { key: 'only'; value: CryptoKey }
  sealed: { key: number; value: Sealed }
}

/** Where things lie while somebody presents; its name begins with `asideKey`. */
export const asideDatabase = 'seatkeeper.aside'

/** Opens it. @throws where a browser keeps nothing */
export function openAside(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(asideDatabase, 1, {
    upgrade: (database) => {
      database.createObjectStore('keys')
      database.createObjectStore('sealed', { autoIncrement: true })
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}

export type Aside = IDBPDatabase<Tables>
