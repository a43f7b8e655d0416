import { type IDBPDatabase, openDB } from 'idb'
import type { Presented } from '../presenting'
import { asideDatabase } from './asideDatabase'
import { isAbout } from './whose'

/** Rows of one database as they were. */
export interface Rows {
  database: string
  rows: readonly { store: string; key: IDBValidKey; value: unknown }[]
}

/** Names of all databases of this app but the one aside. */
export async function databaseNames(): Promise<string[]> {
  const all = await indexedDB.databases()
  return all.flatMap(({ name }) => (name === undefined || name === asideDatabase ? [] : [name]))
}

/** Every row of a database that is not about the presented purchaser. */
export async function rowsOfOthers(database: string, presented: Presented): Promise<Rows> {
  return within(database, async (transaction) => {
    const rows: { store: string; key: IDBValidKey; value: unknown }[] = []
    for (const store of transaction.objectStoreNames) {
      for await (const { primaryKey, value } of transaction.objectStore(store)) {
        if (!isAbout(presented, value)) rows.push({ store, key: primaryKey, value })
      }
    }
    return { database, rows }
  })
}

/** Takes rows out. */
export async function removeRows({ database, rows }: Rows): Promise<void> {
  await within(database, async (transaction) => {
    await Promise.all(rows.map(({ store, key }) => transaction.objectStore(store).delete(key)))
  })
}

/** Puts rows back as they were, but for one of which a later revision is there. */
export async function putRows({ database, rows }: Rows): Promise<void> {
  await within(database, async (transaction) => {
    for (const { store: name, key, value } of rows) {
      const store = transaction.objectStore(name)
      if (revisionOf(await store.get(key)) > revisionOf(value)) continue
      await (store.keyPath === null ? store.put(value, key) : store.put(value))
    }
  })
}

function revisionOf(row: unknown): number {
  const { revision } = (row ?? {}) as { revision?: unknown }
  return typeof revision === 'number' ? revision : -1
}

function everyStore(database: IDBPDatabase) {
  return database.transaction([...database.objectStoreNames], 'readwrite', { durability: 'strict' })
}

/** One transaction over all stores; what it has written is on the disk when this settles. */
async function within<T>(
  name: string,
  work: (transaction: ReturnType<typeof everyStore>) => Promise<T>,
): Promise<T> {
  // Opened without a version, one that is gone would be made anew, without a store and for good.
  if (!(await databaseNames()).includes(name)) throw new Error(`There is no database ${name}.`)
  const database = await openDB(name)
  try {
    const transaction = everyStore(database)
    const result = await work(transaction)
    await transaction.done
    return result
  } finally {
    database.close()
  }
}
