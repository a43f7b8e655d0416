import type { Db } from '../db'
import { arm, type ArmedFault, strike, type Target, unfire } from './armed'
import { complete, type CompleteFault, type Fault } from './fault'

const name = 'faults'

/** Faults armed at this portal. They are kept with its settings: a restart keeps them, a new world does not. */
export function readArmed(db: Db): ArmedFault[] {
  const row = db.prepare('SELECT value FROM settings WHERE name = ?').get(name) as
    { value: string } | undefined
  return row ? (JSON.parse(row.value) as ArmedFault[]) : []
}

/** Arms more faults. */
export function armFaults(db: Db, faults: readonly Fault[]): void {
  save(db, [...readArmed(db), ...faults.map((fault) => arm(complete(fault)))])
}

/** Disarms all; what they have begun takes its course. */
export function disarm(db: Db): void {
  db.prepare('DELETE FROM settings WHERE name = ?').run(name)
}

/** A fault that strikes the request at hand. */
export interface Struck {
  fault: CompleteFault
  /** Says that there was nothing to strike at: it counts as not fired and stays due. */
  miss: () => void
}

/** Counts a request; gives the fault that strikes it, if any. */
export function strikeRequest(db: Db, target: Target): Struck | undefined {
  const before = readArmed(db)
  if (before.length === 0) return undefined
  const { armed, struck } = strike(before, target)
  save(db, armed)
  const fault = struck === undefined ? undefined : armed[struck]?.fault
  if (struck === undefined || !fault) return undefined
  return {
    fault,
    miss: () => {
      save(db, unfire(readArmed(db), struck))
    },
  }
}

function save(db: Db, armed: readonly ArmedFault[]): void {
  db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(
    name,
    JSON.stringify(armed),
  )
}
