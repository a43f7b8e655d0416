import type { Page } from '@playwright/test'
import type { SeatsIntent as Intent } from '~/provisioning/intent'

/** The changes a browser has in its journal, as they are on the disk now, oldest first. */
export async function journalRows(page: Page): Promise<Intent[]> {
  const text = await page.evaluate(readRows)
  const rows = JSON.parse(text, (name, value: unknown) =>
    name === 'entitlements' ? new Map(Object.entries(value as object)) : value,
  ) as unknown[]
  return rows.map(toIntent).sort((a, b) => a.createdAt - b.createdAt)
}

/** JSON has no `undefined`, which the schema asks for where a base may lack a number. */
function toIntent(row: unknown): Intent {
  const { base, ...rest } = row as Intent
  return { ...rest, base: { ...base, value: base.value, stamp: base.stamp } }
}

/** Runs in the page. The database is the app's to make, so that nothing is opened before it is there. */
async function readRows(): Promise<string> {
  const known = await indexedDB.databases()
  if (!known.some(({ name }) => name === 'seatkeeper')) return '[]'
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('seatkeeper')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(new Error('no journal'))
  })
  try {
    if (!database.objectStoreNames.contains('intents')) return '[]'
    return await new Promise<string>((resolve, reject) => {
      const asked = database.transaction('intents').objectStore('intents').getAll()
      asked.onsuccess = () =>
        resolve(
          JSON.stringify(asked.result, (_, value: unknown) =>
            value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value,
          ),
        )
      asked.onerror = () => reject(new Error('no rows'))
    })
  } finally {
    database.close()
  }
}
