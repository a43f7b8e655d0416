import { largeAge, largeName } from '../sandbox/seeds/large'
import type { Expected } from './Sight'

/** The world `large`, as the bench needs it to know what the right rows are. */
export class World {
  /** In the order of names. */
  private readonly purchasers: { name: string; age: number }[]

  /** @param total purchasers */
  constructor(readonly total: number) {
    const numbers = Array.from({ length: total }, (_, index) => index + 1)
    this.purchasers = numbers
      .map((n) => ({ name: largeName(n), age: largeAge(n) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
  }

  /** Names, the first of the list first. */
  first(count: number): string[] {
    return this.purchasers.slice(0, count).map(({ name }) => name)
  }

  /** How many names have a text in them, and the first of these. */
  matching(text: string): { found: number; firstRow: string[] } {
    const names = this.purchasers.filter(({ name }) => name.toLowerCase().includes(text))
    return { found: names.length, firstRow: names.slice(0, 1).map(({ name }) => name) }
  }

  /** The list as it is first shown. */
  get byName(): Expected {
    return { firstRow: this.first(1) }
  }

  /** Sorted by the last change: any of those that changed on that day comes first. */
  byAge(which: 'oldest' | 'newest'): Expected {
    const extreme = which === 'oldest' ? Math.max : Math.min
    const wanted = this.purchasers.reduce((found, { age }) => extreme(found, age), largeAge(1))
    return {
      firstRow: this.purchasers.filter(({ age }) => age === wanted).map(({ name }) => name),
    }
  }
}
