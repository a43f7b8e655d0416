import type { CDPSession, Page } from '@playwright/test'
import { markedUsers } from '../../sandbox/seeds/marked'

const presented = 1

/** Which purchasers of the world `marked`, but the presented one, leave a mark in a text. */
export function othersIn(text: string): number[] {
  const names = [...text.matchAll(/mk(\d{3})q/gi)].map(([, digits]) => Number(digits))
  // With and without separators, and never within a longer number.
  const users = [...text.matchAll(/(?<![\d,.])7[,.\u202f]?710[,.\u202f]?(\d{3})(?![\d,.]\d)/g)]
  const byUsers = users.map(([, digits]) => Number(digits)).filter((n) => markedUsers(n) > 10)
  return [...new Set([...names, ...byUsers])].filter((n) => n !== presented && n > 0)
}

/** Everything a page holds that somebody can look at, by where it is. */
export async function dumpPage(page: Page, cdp: CDPSession): Promise<Record<string, string>> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: unknown[] }
  const history = await cdp.send('Page.getNavigationHistory')
  const { entries, currentIndex } = history
  return {
    ...(await page.evaluate(readPage)),
    tree: JSON.stringify(nodes),
    address: page.url(),
    title: await page.title(),
    entry: JSON.stringify(entries[currentIndex]),
    cookies: JSON.stringify(await page.context().cookies()),
  }
}

/** Every text that is alive in the page's memory. */
export async function dumpMemory(cdp: CDPSession): Promise<string> {
  const chunks: string[] = []
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  return chunks.join('')
}

async function readPage() {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('A database cannot be read.'))
    })
  const plain = (_: string, value: unknown): unknown => {
    if (value instanceof Map) return [...(value as Map<unknown, unknown>)]
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes = value instanceof ArrayBuffer ? value : value.buffer
      return ['utf-8', 'utf-16le', 'latin1'].map((as) => new TextDecoder(as).decode(bytes))
    }
    return value
  }
  const databases: Record<string, string> = {}
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settled(indexedDB.open(name))
    const rows: unknown[] = []
    for (const store of database.objectStoreNames) {
      const table = database.transaction(store).objectStore(store)
      rows.push(store, await settled(table.getAllKeys()), await settled(table.getAll()))
    }
    database.close()
    databases[`database ${name}`] = JSON.stringify(rows, plain)
  }
  const cached: string[] = []
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) cached.push(request.url)
  }
  const fields = [...document.querySelectorAll('input, textarea, select')]
  return {
    ...databases,
    page: document.documentElement.outerHTML,
    fields: fields.map((field) => (field as HTMLInputElement).value).join('\n'),
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    caches: cached.join('\n'),
    window: JSON.stringify([window.name, history.state, document.cookie, document.referrer]),
    resources: performance
      .getEntries()
      .map(({ name }) => name)
      .join('\n'),
    workers: String((await navigator.serviceWorker.getRegistrations()).length),
  }
}
