import { largeAge, largeItemId, largeName } from '../../sandbox/seeds/large'

/** Address of the one listing of the world `large`. */
export const largeList = `/listings/${largeItemId}`

const kinds = ['purchase', 'purchase', 'trial', 'request'] as const

/** The n-th purchaser of the world `large`, by the rule of `sandbox/seeds/large.ts`; days are counted from the seeding. */
export interface LargeRow {
  n: number
  name: string
  state: 'Purchased' | 'Trial' | 'Requested' | 'Ended'
  /** Missing: no end is stated. */
  endsIn: number | undefined
  age: number
  /** Missing: no seats are set. */
  maxUsers: number | undefined
}

/** Organization id of the n-th purchaser. */
export function largeId(n: number): string {
  return `LargeBuyer${String(n).padStart(6, '0')}`
}

/** All purchasers of a world of so many, by name. */
export function largeRows(count: number): LargeRow[] {
  const { compare } = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' })
  return Array.from({ length: count }, (_, n) => largeRow(n + 1)).sort((a, b) =>
    compare(a.name, b.name),
  )
}

function largeRow(n: number): LargeRow {
  const kind = kinds[n % kinds.length] ?? 'purchase'
  const endsIn = n % 5 === 0 ? undefined : ((n * 17) % 800) - 100
  const maxUsers = kind === 'request' ? undefined : 6 + ((n * 7) % 40)
  return { n, name: largeName(n), state: stateOf(kind, endsIn), endsIn, age: largeAge(n), maxUsers }
}

/** What ends today has ended when somebody looks: the world was made before. */
function stateOf(kind: (typeof kinds)[number], endsIn = Infinity): LargeRow['state'] {
  if (kind === 'request') return 'Requested'
  if (endsIn <= 0) return 'Ended'
  return kind === 'purchase' ? 'Purchased' : 'Trial'
}
