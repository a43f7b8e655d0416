import { seatsOf, type Stamp } from '~/rules/orgEntitlements'
import type { ProvisionKey } from '../intent'
import type { RowOfRun, RowState } from './counts'
import { rowState } from './counts'
import type { Run, RunRow } from './run'

/** A change that somebody wants, before it is compared with a fresh read and reviewed. */
export interface WantedChange {
  key: ProvisionKey
  want: RunRow['want']
  reason: string
  ticket: string
  /** The version it is held to: what was reviewed, or what the run has left. */
  stamp: Stamp
  /** The change it takes back. */
  revertOf?: string | undefined
}

const refused: ReadonlySet<RowState> = new Set<RowState>(['rejected', 'unapplied'])

/** The rows that ArcGIS refused or that were not applied, wanted once more as they were. */
export function retryRejected(run: Run, rows: readonly RowOfRun[]): WantedChange[] {
  return rows
    .filter((each) => refused.has(rowState(each, run)))
    .map(({ row: { key, base, want, reason, ticket, revertOf } }) => ({
      ...{ key, want, reason, ticket, stamp: base.stamp },
      ...(revertOf !== undefined && { revertOf }),
    }))
}

/**
 * The numbers from before, for every row that was confirmed and still holds; entitlements that came with the
 * run are wanted as 0. Where no seats had been set before there is nothing to go back to, and what was there
 * already was not changed.
 */
export function revertRun(run: Run, rows: readonly RowOfRun[], reason: string): WantedChange[] {
  return rows.flatMap((each) => {
    const { row, intent } = each
    const before = row.base.value
    if (rowState(each, run) !== 'confirmed' || intent?.isAlreadySo || !before) return []
    const keys = new Set([...before.entitlements.keys(), ...row.want.entitlements.keys()])
    const entitlements = new Map(Array.from(keys, (key) => [key, { num: seatsOf(before, key) }]))
    const want = { maxUsers: before.maxUsers, entitlements }
    const stamp = intent?.stamp ?? row.base.stamp
    return [{ key: row.key, want, stamp, reason, ticket: row.ticket, revertOf: row.id }]
  })
}
