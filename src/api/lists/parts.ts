import { whenIdle } from '~/lib/whenIdle'
import { nameOf, type ListKey, openLists } from './listDatabase'

/** So many of one part are read or written in one go, so that a long list holds nobody up. */
const inPart = 1_000
/** Of a list with more than so many its beginning is told of before the rest has been read. */
const long = 2_000

/** How one kind of list is kept: in parts, of which those that are the same are not written again. */
interface Kind<Item> {
  /** What its names begin with. */
  prefix: string
  /** Version of what is stored; what has another is as if nothing had been. */
  version: number
  isSame: (a: Item, b: Item) => boolean
  /** What of an item is kept. */
  toKeep: (item: Item) => unknown
}

/** A list and what is said of it as a whole. */
interface Kept<Facts, Item> {
  facts: Facts
  items: readonly Item[]
}

interface Head<Facts> {
  version: number
  count: number
  facts: Facts
  /** Another with every writing: parts of two writings, by two tabs, make no list. */
  edition: string
}

/** Lists of one kind as this browser keeps them. */
export class Parts<Facts, Item> {
  /** What this tab kept or read last, by name. */
  private readonly known = new Map<string, { items: readonly Item[]; edition: string }>()

  constructor(private readonly kind: Kind<Item>) {}

  /**
   * What was kept last; `undefined` where there is nothing. `onBeginning` hears the first part of a long list while
   * the rest is being read. @throws where a browser keeps nothing
   */
  async read(
    key: ListKey,
    onBeginning?: (beginning: Kept<Facts, Item>) => void,
  ): Promise<Kept<Facts, Item> | undefined> {
    const name = this.nameOf(key)
    const first = await this.readParts(name, 0, 1)
    if (!first) return undefined
    const { head, items } = first
    const { facts, count, edition } = head
    if (count > long && onBeginning) {
      onBeginning({ facts, items: [...items] })
      // What is shown of it is drawn before anything else is read.
      await whenIdle()
    }
    if (count > items.length) {
      const rest = await this.readParts(name, 1)
      if (rest?.head.edition !== edition) return undefined
      items.push(...rest.items)
    }
    this.known.set(name, { items, edition })
    return { facts, items }
  }

  /** The parts from one on, up to another, and the head they belong to, in one transaction. */
  private async readParts(name: string, from: number, to = Infinity) {
    const transaction = (await openLists()).transaction(['heads', 'parts'])
    // Written by this app alone, and only in this version's shape.
    const head = (await transaction.objectStore('heads').get(name)) as Head<Facts> | undefined
    if (head?.version !== this.kind.version) return undefined
    const items: Item[] = []
    for (let n = from; n < Math.min(to, Math.ceil(head.count / inPart)); n++) {
      items.push(...((await transaction.objectStore('parts').get([name, n])) as Item[]))
    }
    return { head, items }
  }

  /** Keeps it in place of what was. @throws where a browser is full or keeps nothing */
  async write(key: ListKey, { facts, items }: Kept<Facts, Item>): Promise<void> {
    const { version, toKeep } = this.kind
    const name = this.nameOf(key)
    const transaction = (await openLists()).transaction(['heads', 'parts'], 'readwrite')
    const heads = transaction.objectStore('heads')
    const parts = transaction.objectStore('parts')
    const held = (await heads.get(name)) as Head<Facts> | undefined
    const known = this.known.get(name)
    const before = held && held.edition === known?.edition ? known.items : undefined
    const count = Math.ceil(items.length / inPart)
    for (let n = 0; n < count; n++) {
      const part = partOf(items, n)
      if (before && this.areSame(part, partOf(before, n))) continue
      await parts.put(part.map(toKeep), [name, n])
    }
    await parts.delete(IDBKeyRange.bound([name, count], [name, Infinity]))
    const edition = crypto.randomUUID()
    const head: Head<Facts> = { version, count: items.length, facts, edition }
    await heads.put(head, name)
    await transaction.done
    this.known.set(name, { items, edition })
  }

  private nameOf(key: ListKey): string {
    return this.kind.prefix + nameOf(key)
  }

  private areSame(a: readonly Item[], b: readonly Item[]): boolean {
    return a.length === b.length && a.every((item, n) => this.kind.isSame(item, b[n] as Item))
  }
}

function partOf<Item>(items: readonly Item[], n: number): readonly Item[] {
  return items.slice(n * inPart, (n + 1) * inPart)
}

/** Forgets every list of every kind. */
export async function forgetParts(): Promise<void> {
  try {
    const database = await openLists()
    await database.clear('heads')
    await database.clear('parts')
  } catch {
    // Nothing was kept.
  }
}
