import type { Db } from './db'

/** What nobody outside Esri knows of the real portal; the first value of each is assumed. */
export const switches = {
  /** Who may read customersList: any member of the seller, or holders of a privilege. */
  customersListFor: ['members', 'purchase', 'manage'],
  /** Whether provisionOrgEntitlements replaces the set or merges into it. */
  entitlements: ['replace', 'merge'],
  /** Whether entitlementsModified changes with every write, never, or is not told at all. */
  stamp: ['moves', 'still', 'absent'],
  /** Whether a provision's modified changes when its seats are set. */
  modified: ['moves', 'still'],
  /** How long customersList takes to show a write; any number of milliseconds is taken too. */
  readLag: ['none', '1s', '5s', '10s'],
  /** Whether a refused change of seats was carried out in spite of it, where that is possible at all. */
  refusals: ['honest', 'carriedOut'],
  /** Whether customersList, documented as GET, takes POST. */
  postReads: ['answered', 'refused'],
  /** What customersList does with orgname. */
  orgname: ['contains', 'prefix', 'ignored', 'refused'],
  /** Whether rows of customersList tell of the purchaser. */
  customer: ['given', 'absent'],
  /** Whether rows of customersList carry the listing when it is asked for. */
  listing: ['given', 'absent'],
  /** How many rows customersList counts: all, a page and a half too many, or half of them. */
  total: ['honest', 'tooBig', 'tooSmall'],
  /** Where customersList says the next page begins: there, at this page again, a page further on, or beyond the end too. */
  nextStart: ['honest', 'repeats', 'skips', 'endless'],
  /** What a provision calls the seller's organization. */
  seller: ['accountId', 'orgId'],
  /** How many holders of seats userEntitlements tells in one answer: 100 or 25 at most, or all at once, as its page has it. */
  holders: ['by100', 'by25', 'whole'],
} as const

export type SwitchName = keyof typeof switches
// The keys of the table are the names; the library types keys as text.
export const switchNames = Object.keys(switches) as SwitchName[]

/** How a switch is set. */
export function readSwitch<N extends SwitchName>(db: Db, name: N): (typeof switches)[N][number] {
  const known: readonly (typeof switches)[N][number][] = switches[name]
  const kept = keptValue(db, name)
  // Every switch has a first value.
  return known.find((value) => value === kept) ?? (known[0] as (typeof switches)[N][number])
}

/** Milliseconds until customersList shows a write. */
export function readLagOf(db: Db): number {
  const kept = keptValue(db, 'readLag') ?? 'none'
  if (kept === 'none') return 0
  return kept.endsWith('s') ? Number(kept.slice(0, -1)) * 1000 : Number(kept)
}

/** Every switch as it is set, in words. */
export function readSwitches(db: Db): Record<SwitchName, string> {
  const set = Object.fromEntries(switchNames.map((name) => [name, readSwitch(db, name)]))
  // One entry for each name.
  return { ...(set as Record<SwitchName, string>), readLag: keptValue(db, 'readLag') ?? 'none' }
}

/** Whether there is a switch of this name. */
export function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(switches, name)
}

/** Whether a switch can be set so. */
export function isSwitchValue(name: SwitchName, value: string): boolean {
  const known: readonly string[] = switches[name]
  return known.includes(value) || (name === 'readLag' && /^\d{1,6}$/.test(value))
}

/** Sets a switch. */
export function setSwitch(db: Db, name: SwitchName, value: string): void {
  db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(name, value)
}

function keptValue(db: Db, name: SwitchName): string | undefined {
  const row = db.prepare('SELECT value FROM settings WHERE name = ?').get(name)
  return (row as { value: string } | undefined)?.value
}
