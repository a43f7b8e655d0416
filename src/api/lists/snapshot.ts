import { stateOf } from '~/rules/provisionState'
import { countRows, type ShownState } from '~/rules/purchasers/quickFilters'
import { seatsSold } from '~/rules/purchasers/seatsSold'
import type { WholeList } from './readWhole'

/** Version of what is stored; another is not read. */
export const snapshotVersion = 1

/** What one listing came to on one day, by the last reading of that day. No name and no person is in it. */
export interface Snapshot {
  version: typeof snapshotVersion
  itemId: string
  /** In UTC: `2026-11-25`. */
  day: string
  /** When the list was read (ms). */
  takenAt: number
  counts: Readonly<Record<ShownState | 'unknown', number>>
  /** Seats sold by entitlement key. */
  seats: readonly (readonly [key: string, num: number])[]
  /** Ids of organizations seen on trial that day and on no day before it that is still kept. */
  trials: readonly string[]
  /** Rows that could not be read, and so are not counted. */
  unreadable: number
}

/** The day of an instant in UTC: `2026-11-25`. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** Sums up a list, as it was when it was read. `earlier`: what is kept of the same listing, that day's too. */
export function makeSnapshot(
  itemId: string,
  list: WholeList,
  earlier: readonly Snapshot[],
): Snapshot {
  const { rows, readAt, unreadable } = list
  const day = dayOf(readAt)
  const { purchased, trial, requested, ended, unknown } = countRows(rows, readAt)
  const before = new Set(earlier.flatMap((one) => (one.day < day ? one.trials : [])))
  const sameDay = earlier.flatMap((one) => (one.day === day ? one.trials : []))
  const now = rows
    .filter(({ provision }) => stateOf(provision, readAt) === 'trial')
    .map(({ provision }) => provision.purchaserOrgId)
  return {
    version: snapshotVersion,
    ...{ itemId, day, takenAt: readAt, unreadable },
    counts: { purchased, trial, requested, ended, unknown },
    seats: [...seatsSold(rows, readAt)],
    trials: [...new Set([...sameDay, ...now])].filter((orgId) => !before.has(orgId)),
  }
}
