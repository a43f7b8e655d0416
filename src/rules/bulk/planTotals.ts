import type { Change, SeatField } from '../diffEntitlements'
import { type Outcome, outcomes, type PlanRow, type SendableRow } from './planBulk'

/** How many rows of a plan have each outcome; together they are all rows. */
export function countPlan(plan: readonly PlanRow[]): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((each) => [each, 0])) as Record<Outcome, number>
  for (const { outcome } of plan) counts[outcome]++
  return counts
}

/** Rows that can be sent. */
export function sendableRows(plan: readonly PlanRow[]): SendableRow[] {
  return plan.filter((row): row is SendableRow => isSendable(row))
}

/** Whether a row can be sent. */
export function isSendable(row: PlanRow): row is SendableRow {
  return row.outcome === 'change' || row.outcome === 'decrease'
}

/** One number over several purchasers: what it is and will be in all, what goes up and down, and for how many. */
export interface FieldSum {
  field: SeatField
  before: number
  after: number
  /** Sum of what goes up, 0 or more. */
  up: number
  /** Sum of what goes down, 0 or less. */
  down: number
  /** Purchasers whose number changes. */
  rows: number
}

/** Sums of every number that changes somewhere: maximum users first, then entitlements as they come. */
export function sumPlan(rows: readonly Pick<SendableRow, 'changes'>[]): FieldSum[] {
  const sums = new Map<string, FieldSum>()
  for (const { field, before = 0, after, delta } of rows.flatMap(({ changes }) => changes)) {
    const name = nameOf(field)
    const sum = sums.get(name) ?? { field, before: 0, after: 0, up: 0, down: 0, rows: 0 }
    sums.set(name, {
      field,
      before: sum.before + before,
      after: sum.after + after,
      up: sum.up + Math.max(0, delta),
      down: sum.down + Math.min(0, delta),
      rows: sum.rows + (delta === 0 ? 0 : 1),
    })
  }
  return [...sums.values()].filter(({ rows }) => rows > 0)
}

function nameOf(field: SeatField): string {
  return field === 'maxUsers' ? '' : ` ${field.entitlement}`
}

/** The one change of one purchaser that stands out. */
export interface Extreme {
  of: SendableRow
  change: Change
}

/** The largest cut of all rows, the first of equal ones; `undefined`: nothing goes down. */
export function largestCut(rows: readonly SendableRow[]): Extreme | undefined {
  return extreme(rows, ({ delta }) => -delta)
}

/** The largest increase of all rows, the first of equal ones; `undefined`: nothing goes up. */
export function largestIncrease(rows: readonly SendableRow[]): Extreme | undefined {
  return extreme(rows, ({ delta }) => delta)
}

function extreme(
  rows: readonly SendableRow[],
  sizeOf: (change: Change) => number,
): Extreme | undefined {
  let found: Extreme | undefined
  for (const of of rows) {
    for (const change of of.changes) {
      if (sizeOf(change) > (found ? sizeOf(found.change) : 0)) found = { of, change }
    }
  }
  return found
}
