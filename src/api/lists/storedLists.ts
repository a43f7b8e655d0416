import type { CustomerRow } from '~/contract/provisions'
import { type ListKey, nameOf, openLists } from './listDatabase'
import type { WholeList } from './readWhole'

/** Version of what is stored; what has another is read anew from the portal. */
const version = 1
const rowsInPart = 1_000

interface Head extends Omit<WholeList, 'rows'> {
  version: number
  count: number
}

/** The rows as they were kept or restored last, by list: what is the same is not written again. */
const kept = new Map<string, readonly CustomerRow[]>()

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
    const database = await openLists()
    // Written by this app alone, and only in this version's shape.
    const head = (await database.get('heads', name)) as Head | undefined
    if (head?.version !== version) return undefined
    const { version: _, count, ...facts } = head
    const rows: CustomerRow[] = []
    for (let n = 0; rows.length < count; n++) {
      const part = (await database.get('parts', [name, n])) as CustomerRow[] | undefined
      if (!part) return undefined
      rows.push(...part)
      if (n === 0) onFirst(facts, part)
    }
    kept.set(name, rows)
    return { ...facts, rows }
  } catch {
    return undefined
  }
}

/**
 * Keeps a list for the next visit, without a word about persons, and says whether it did. What cannot be
 * kept is read again.
 */
export async function keepList(key: ListKey, { rows, ...facts }: WholeList): Promise<boolean> {
  const name = nameOf(key)
  const before = kept.get(name)
  try {
    const transaction = (await openLists()).transaction(['heads', 'parts'], 'readwrite')
    const parts = transaction.objectStore('parts')
    const count = Math.ceil(rows.length / rowsInPart)
    for (let n = 0; n < count; n++) {
      const part = partOf(rows, n)
      if (before && isSame(part, partOf(before, n))) continue
      await parts.put(part.map(withoutPersons), [name, n])
    }
    await parts.delete(IDBKeyRange.bound([name, count], [name, Infinity]))
    const head: Head = { ...facts, version, count: rows.length }
    await transaction.objectStore('heads').put(head, name)
    await transaction.done
    kept.set(name, rows)
    return true
  } catch {
    // A full or a private browser: the list is here for this load of the page.
    return false
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
