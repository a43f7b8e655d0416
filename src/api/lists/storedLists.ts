import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { CustomerRow } from '~/contract/provisions'
import type { WholeList } from './readWhole'

interface Tables extends DBSchema {
  /** What a list is, without its rows. */
  heads: { key: string; value: unknown }
  /** Its rows in parts, so that a long list holds nobody up: list and number of the part. */
  parts: { key: [string, number]; value: unknown }
}

/** Whose list, seen by whom: another role may see less. */
export interface ListKey {
  portal: string
  sellerOrgId: string
  username: string
  itemId: string
}

/** Version of what is stored; what has another is read anew from the portal. */
const version = 2
const rowsInPart = 1_000

interface Head extends Omit<WholeList, 'rows'> {
  version: number
  count: number
  /** Another with every writing: parts of two writings, by two tabs, make no list. */
  edition: string
}

let opened: Promise<IDBPDatabase<Tables>> | undefined
/** What this tab kept or restored last, by list: parts that are the same are not written again. */
const kept = new Map<string, { rows: readonly CustomerRow[]; edition: string }>()

function open(): Promise<IDBPDatabase<Tables>> {
  opened ??= openDB<Tables>('seatkeeper.lists', 1, {
    upgrade: (database) => {
      database.createObjectStore('heads')
      database.createObjectStore('parts')
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return opened
}

function nameOf({ portal, sellerOrgId, username, itemId }: ListKey): string {
  return [portal, sellerOrgId, username, itemId].join(' ')
}

/**
 * The list as it was kept last; `undefined` where there is none, or this browser keeps nothing.
 * @param onFirst hears of the first rows while the others are still being fetched
 */
export async function storedList(
  key: ListKey,
  onFirst: (head: Omit<WholeList, 'rows'>, rows: readonly CustomerRow[]) => void,
): Promise<WholeList | undefined> {
  const name = nameOf(key)
  try {
    const transaction = (await open()).transaction(['heads', 'parts'])
    // Written by this app alone, and only in this version's shape.
    const head = (await transaction.objectStore('heads').get(name)) as Head | undefined
    if (head?.version !== version) return undefined
    const { version: _, count, edition, ...facts } = head
    const rows: CustomerRow[] = []
    for (let n = 0; rows.length < count; n++) {
      const part = (await transaction.objectStore('parts').get([name, n])) as CustomerRow[]
      rows.push(...part)
      if (n === 0) onFirst(facts, part)
    }
    kept.set(name, { rows, edition })
    return { ...facts, rows }
  } catch {
    return undefined
  }
}

/** Keeps a list for the next visit, without a word about persons. What cannot be kept is read again. */
export async function keepList(key: ListKey, { rows, ...facts }: WholeList): Promise<void> {
  const name = nameOf(key)
  try {
    const transaction = (await open()).transaction(['heads', 'parts'], 'readwrite')
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
    const database = await open()
    await database.clear('heads')
    await database.clear('parts')
  } catch {
    // Nothing was kept.
  }
}

function withoutPersons({ provision, customer }: CustomerRow): CustomerRow {
  const {
    purchaserUsername: _username,
    purchaserFullName: _fullName,
    purchaserEmail: _email,
    purchaserPhone: _phone,
    ...rest
  } = provision
  return { provision: rest, ...(customer && { customer }) }
}
