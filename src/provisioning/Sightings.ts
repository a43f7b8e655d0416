import type { Database } from './database'
import { type Intent, keyText, type ProvisionKey } from './intent'
import { keptFor } from './journal'
import type { Seen } from './reading'
import { Known, newsOf, sightedAt, Sighting } from './sighting'

/** One provision as a screen has read it. */
export interface Observation {
  key: ProvisionKey
  seen: Seen
  /** This browser's own changes of it. */
  own: readonly Intent[]
  /** Whether somebody has opened it: only those, and those changed from here, are remembered. */
  isOpened: boolean
}

/** Notices changes made elsewhere by comparing what is read with what this browser knew. */
export class Sightings {
  /** Newest first. */
  all: readonly Sighting[] = []
  private readonly listeners = new Set<() => void>()
  /** Names of the provisions that are remembered, so that a long list asks the database for few of its rows. */
  private watched = new Set<string>()

  constructor(
    private readonly database: Database,
    /** Tells the other tabs. */
    private readonly announce: () => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {}

  /** Reads what is kept, and lets go of what is old or unreadable. */
  async load(): Promise<void> {
    const transaction = this.database.transaction('sightings', 'readwrite')
    const found: Sighting[] = []
    for await (const cursor of transaction.store) {
      const { data } = Sighting.safeParse(cursor.value)
      if (data && this.now() - data.noticedAt <= keptFor) found.push(data)
      else await cursor.delete()
    }
    await transaction.done
    this.watched = new Set(await this.database.getAllKeys('known'))
    this.show(found)
  }

  /** Holds one reading against what was known; two tabs that read the same notice it once. */
  async observe({ key, seen, own, isOpened }: Observation): Promise<void> {
    const name = keyText(key)
    if (!isOpened && own.length === 0 && !this.watched.has(name)) return
    this.watched.add(name)
    const transaction = this.database.transaction(['known', 'sightings'], 'readwrite')
    const known = transaction.objectStore('known')
    const { data: stored } = Known.safeParse(await known.get(name))
    const news = newsOf(stored, own, seen)
    const sighting = news?.foreignFrom && {
      id: crypto.randomUUID(),
      key,
      before: news.foreignFrom.value,
      after: seen.value,
      stamp: seen.stamp,
      noticedAt: seen.readAt,
    }
    if (news) await known.put({ name, ...news.known })
    if (sighting) await transaction.objectStore('sightings').put(sighting)
    await transaction.done
    if (!sighting) return
    this.show([sighting, ...this.all])
    this.announce()
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private show(sightings: readonly Sighting[]): void {
    this.all = sightings.toSorted((a, b) => sightedAt(b) - sightedAt(a))
    for (const listener of this.listeners) listener()
  }
}
