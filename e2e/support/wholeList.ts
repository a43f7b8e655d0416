import { expect, type Page } from '@playwright/test'
import { largeList } from './large'
import type { Portal } from './Portal'
import { signIn } from './signIn'

/** What the choice of every state is called when the whole list is here. */
export function allOf(count: number): string {
  return `All ${count.toLocaleString('en-US')}`
}

/** Begins a world of so many, opens its list and waits until the whole of it is here. */
export async function openLarge(page: Page, portal: Portal, count: number) {
  await portal.reset('large', count)
  await signIn(page, 'seller_admin', largeList)
  await expect(page.getByRole('link', { name: allOf(count), exact: true })).toBeVisible()
}

/** What was asked of the list since so many requests: order and first row of each page. */
export async function asked(portal: Portal, since: number): Promise<string[]> {
  const entries = await portal.ledger('customersList')
  return entries.slice(since).map(({ parameters }) => {
    return `${parameters['sortFields'] ?? ''} ${parameters['start'] ?? ''}`
  })
}

/** Organizations in the lists that this browser keeps, as often as they are there. */
export async function storedIds(page: Page): Promise<string[]> {
  const text = await storedText(page)
  return [...text.matchAll(/"purchaserOrgId":"(\w+)"/g)].map(([, id = '']) => id).sort()
}

/** Everything this browser keeps of lists. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('seatkeeper.lists')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          const stores = [...database.objectStoreNames]
          const texts: string[] = []
          const transaction = database.transaction(stores)
          for (const name of stores) {
            const store = transaction.objectStore(name)
            const [rows, keys] = [store.getAll(), store.getAllKeys()]
            rows.onsuccess = () => texts.push(JSON.stringify(rows.result))
            keys.onsuccess = () => texts.push(JSON.stringify(keys.result))
          }
          transaction.oncomplete = () => {
            database.close()
            resolve(texts.join('\n'))
          }
        }
      }),
  )
}
