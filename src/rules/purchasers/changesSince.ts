import type { CustomerRow, OrgEntitlements, Provision } from '~/contract/provisions'
import { sameEntitlements, sameStamp, type Stamp } from '../orgEntitlements'
import { kindOf, type ProvisionKind } from '../provisionState'

/** What a row was at an earlier look. */
export interface LookRow {
  kind: ProvisionKind
  end: number | null
  modified: number | undefined
  held: OrgEntitlements | undefined
}

/** A list as somebody saw it: its rows by their names, and when it was read (ms). */
export interface Look {
  takenAt: number
  rows: ReadonlyMap<string, LookRow>
}

/** A row that is not as it was, or was not there. */
export interface RowChange {
  row: CustomerRow
  /** `undefined`: the row is new. */
  before: LookRow | undefined
}

/** What differs from an earlier look, changed last first. */
export interface Changes {
  changed: readonly (RowChange & { before: LookRow })[]
  added: readonly RowChange[]
  /** Names of rows that are no longer there. */
  missing: readonly string[]
}

/** Names a row. */
type KeyOf = (row: CustomerRow) => string

/** What is to be remembered of a list. Rows that are as they were at the look `before` are the very same. */
export function lookAt(
  rows: readonly CustomerRow[],
  takenAt: number,
  keyOf: KeyOf,
  before?: Look | null,
): Look {
  const seen = ({ provision }: CustomerRow, key: string) => {
    const known = before?.rows.get(key)
    const now = lookRow(provision)
    return known && isSameRow(known, now) ? known : now
  }
  const entries = rows.map((row) => {
    const key = keyOf(row)
    return [key, seen(row, key)] as const
  })
  return { takenAt, rows: new Map(entries) }
}

function lookRow(provision: Provision): LookRow {
  const { endDate, modified, orgEntitlements } = provision
  return { kind: kindOf(provision), end: endDate, modified, held: orgEntitlements }
}

/** The stamp a row had. */
export function stampThen({ modified, held }: LookRow): Stamp {
  return { modified, entitlementsModified: held?.entitlementsModified }
}

/** Compares a list with an earlier look at it. `isWhole`: whether a row that is not in it is really gone. */
export function changesSince(
  look: Look,
  rows: readonly CustomerRow[],
  { isWhole, keyOf }: { isWhole: boolean; keyOf: KeyOf },
): Changes {
  const changed: Changes['changed'][number][] = []
  const added: RowChange[] = []
  const gone = new Set(isWhole ? look.rows.keys() : [])
  for (const row of rows) {
    const key = keyOf(row)
    const before = look.rows.get(key)
    gone.delete(key)
    if (!before) added.push({ row, before })
    else if (isChanged(before, row.provision)) changed.push({ row, before })
  }
  const latest = (a: RowChange, b: RowChange) => changedAt(b) - changedAt(a)
  return { changed: changed.sort(latest), added: added.sort(latest), missing: [...gone] }
}

function changedAt({ row }: RowChange): number {
  return row.provision.modified ?? 0
}

function isChanged(before: LookRow, provision: Provision): boolean {
  const now = lookRow(provision)
  // An answer from a copy that lags behind shows the past, and that is no news.
  if (now.modified !== undefined && now.modified < (before.modified ?? 0)) return false
  return !isSameRow(before, now)
}

function isSameRow(a: LookRow, b: LookRow): boolean {
  return (
    sameStamp(stampThen(a), stampThen(b)) &&
    a.kind === b.kind &&
    a.end === b.end &&
    sameEntitlements(a.held, b.held)
  )
}
