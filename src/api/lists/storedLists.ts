import type { CustomerRow } from '~/contract/provisions'
import { type ListKey, nameOf, openLists } from './listDatabase'
import type { WholeList } from './readWhole'
import { withoutPersons } from './withoutPersons'

/** Version of what is stored; what has another is read anew from the portal. */
const version = 1
const rowsInPart = 1_000

/** A list and what its listing is called, so that it can be shown when nobody else tells. */
export interface StoredList extends WholeList {
  title?: string | undefined
}

interface Head extends Omit<StoredList, 'rows'> {
  version: number
  count: number
  /** Another with every writing: parts of two writings, by two tabs, make no list. */
  edition: string
}

/** What this tab kept or restored last, by list: parts that are the same are not written again. */
const kept = new Map<string, { rows: readonly CustomerRow[]; edition: string }>()

/** The list as it was kept last; `undefined` where there is none, or this browser keeps nothing. */
export async function storedList(key: ListKey): Promise<StoredList | undefined> {
  const name = nameOf(key)
  try {
    const transaction = (await openLists()).transaction(['heads', 'parts'])
    // Written by this app alone, and only in this version's shape.
    const head = (await transaction.objectStore('heads').get(name)) as Head | undefined
    if (head?.version !== version) return undefined
    const { version: _, count, edition, ...facts } = head
    const rows: CustomerRow[] = []
    for (let n = 0; rows.length < count; n++) {
      const part = (await transaction.objectStore('parts').get([name, n])) as CustomerRow[]
      rows.push(...part)
    }
    kept.set(name, { rows, edition })
    return { ...facts, rows }
  } catch {
    return undefined
  }
}

/** Keeps a list for the next visit, without a word about persons. What cannot be kept is read again. */
export async function keepList(key: ListKey, { rows, ...facts }: StoredList): Promise<void> {
  const name = nameOf(key)
  try {
    const transaction = (await openLists()).transaction(['heads', 'parts'], 'readwrite')
    const heads = transaction.objectStore('heads')
    const parts = transaction.objectStore('parts')
    const held = (await heads.get(name)) as Head | undefined
    const known = kept.get(name)
    const before = held && held.edition === known?.edition ? known.rows : undefined
    const count = Math.ceil(rows.length / rowsInPart)
    for (let n = 0; n < count; n++) {
      const part = partOf(rows, n)
      if (before && isSame(part, partOf(before, n))) continue
      await parts.put(part.map(withoutPersons), [name, n])
    }
    await parts.delete(IDBKeyRange.bound([name, count], [name, Infinity]))
    const edition = crypto.randomUUID()
    const head: Head = { ...facts, version, count: rows.length, edition }
    await heads.put(head, name)
    await transaction.done
    kept.set(name, { rows, edition })
  } catch {
    // A full or a private browser: the list is here for this load of the page.
  }
}

function partOf(rows: readonly CustomerRow[], n: number): readonly CustomerRow[] {
  return rows.slice(n * rowsInPart, (n + 1) * rowsInPart)
}

function isSame(a: readonly CustomerRow[], b: readonly CustomerRow[]): boolean {
  return a.length === b.length && a.every((row, n) => row === b[n])
}

/** Forgets every list of this device. */
export async function forgetLists(): Promise<void> {
  kept.clear()
  try {
    const database = await openLists()
    await database.clear('heads')
    await database.clear('parts')
  } catch {
    // Nothing was kept.
  }
}
