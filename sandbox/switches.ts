import type { Db } from './db'

/** What nobody outside Esri knows of the real portal; the first value of each is assumed. */
export const switches = {
  /** Who may read customersList: any member of the seller, or holders of a privilege. */
  customersListFor: ['members', 'purchase', 'manage'],
  /** Whether provisionOrgEntitlements replaces the set or merges into it. */
  entitlements: ['replace', 'merge'],
} as const

type Name = keyof typeof switches

/** How a switch is set. */
export function readSwitch<N extends Name>(db: Db, name: N): (typeof switches)[N][number] {
  const row = db.prepare('SELECT value FROM settings WHERE name = ?').get(name) as
    { value: string } | undefined
  const known: readonly (typeof switches)[N][number][] = switches[name]
  return known.find((value) => value === row?.value) ?? (known[0] as (typeof switches)[N][number])
}

/** Sets a switch. */
export function setSwitch(db: Db, name: Name, value: string): void {
  db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(name, value)
}
