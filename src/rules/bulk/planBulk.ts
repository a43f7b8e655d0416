import type { CustomerRow, OrgEntitlements } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import {
  type Change,
  diffEntitlements,
  hasDecrease,
  isUnchanged,
  planEntitlements,
} from '../diffEntitlements'
import type { May, WhyNot } from '../may'
import { seatsOf } from '../orgEntitlements'
import { baseStamp } from '../purchasers/baseStamp'
import type { SeatInput } from '../seatInput'
import { newestByOrg } from './newestByOrg'
import { applyWish, type BulkWish, type NumberWish } from './wish'

/** What a plan says of one row; every row has just one. */
export const outcomes = ['decrease', 'change', 'stale', 'refused', 'same'] as const
export type Outcome = (typeof outcomes)[number]

/** Why a row is refused before anything is sent. */
export type RefusedWhy =
  /** The listing has no such purchaser. */
  | 'unknownPurchaser'
  /** Another change of the same seats has not come to an end. */
  | 'underWay'
  | 'belowZero'
  | 'tooLarge'
  /** No maximum is held, and none is given. */
  | 'noMaximum'
  | WhyNot

/** What is worth a look in a row that can be sent. */
export type RowDoubt =
  /** Nothing says which version the row was written against. */
  | 'noStamp'
  /** The file calls the organization something else. */
  | 'otherName'
  /** It has ended by this computer's clock. */
  | 'ended'

interface Numbers {
  row: CustomerRow
  want: OrgEntitlements
  changes: Change[]
}

/** A row that can be sent. */
export type SendableRow = {
  wish: BulkWish
  outcome: 'change' | 'decrease'
  doubts: RowDoubt[]
} & Numbers

/** One row of a plan. */
export type PlanRow =
  | SendableRow
  | ({ wish: BulkWish; outcome: 'stale' } & Numbers)
  | { wish: BulkWish; outcome: 'same'; row: CustomerRow }
  | { wish: BulkWish; outcome: 'refused'; why: RefusedWhy; row: CustomerRow | undefined }

/** What a plan is made against. */
export interface PlanFacts {
  /** All rows of the listing, read just now. */
  rows: readonly CustomerRow[]
  mayOf: (row: CustomerRow) => May
  /** Ids of organizations with a change of this listing that has not come to an end. */
  underWay: ReadonlySet<string>
}

/**
 * What would become of every wish: nothing but its wishes and what was read decides. It is ours alone: the
 * portal has no trial run and may still refuse a row.
 */
export function planBulk(wishes: readonly BulkWish[], facts: PlanFacts): PlanRow[] {
  const rows = newestByOrg(facts.rows)
  return wishes.map((wish) => planRow(wish, rows.get(wish.orgId), facts))
}

function planRow(wish: BulkWish, row: CustomerRow | undefined, facts: PlanFacts): PlanRow {
  const refuse = (why: RefusedWhy): PlanRow => ({ wish, outcome: 'refused', why, row })
  if (!row) return refuse('unknownPurchaser')
  if (wish.maxUsers === undefined && wish.seats.size === 0) return { wish, outcome: 'same', row }
  const may = facts.mayOf(row)
  if (!may.may) return refuse(may.reason)
  const held = row.provision.orgEntitlements
  const want = wantedOf(wish, held)
  if (typeof want === 'string') return refuse(want)
  const changes = diffEntitlements(held, want)
  const numbers = { wish, row, want, changes }
  if (isUnchanged(changes)) return { wish, outcome: 'same', row }
  if (facts.underWay.has(wish.orgId)) return refuse('underWay')
  const isStale = wish.baseStamp !== '' && wish.baseStamp !== baseStamp(row.provision)
  if (isStale) return { ...numbers, outcome: 'stale' }
  const outcome = hasDecrease(changes) ? 'decrease' : 'change'
  return { ...numbers, outcome, doubts: doubtsOf(wish, row, may) }
}

/** What the contract lets through. */
const largest = 2_147_483_647

/** The whole set to send, or why there is none. */
function wantedOf(wish: BulkWish, held: OrgEntitlements | undefined): OrgEntitlements | RefusedWhy {
  const faults: RefusedWhy[] = []
  const inputOf = (number: NumberWish | undefined, now: number): SeatInput => {
    if (!number) return { kind: 'unchanged' }
    const value = applyWish(number, now)
    if (value < 0) faults.push('belowZero')
    if (value > largest) faults.push('tooLarge')
    return { kind: 'absolute', value }
  }
  const maxUsers = inputOf(wish.maxUsers, held?.maxUsers ?? 0)
  const entitlements = new Map(
    Array.from(wish.seats, ([key, number]) => [key, inputOf(number, seatsOf(held, key))]),
  )
  const [fault] = faults
  if (fault) return fault
  return planEntitlements(held, { maxUsers, entitlements }) ?? 'noMaximum'
}

function doubtsOf(wish: BulkWish, row: CustomerRow, may: May): RowDoubt[] {
  const name = visibleText(row.customer?.name)
  const isOther = wish.organization !== '' && name !== '' && fold(wish.organization) !== fold(name)
  return [
    ...(wish.baseStamp === '' ? (['noStamp'] as const) : []),
    ...(isOther ? (['otherName'] as const) : []),
    ...(may.may && may.warning === 'endedByThisClock' ? (['ended'] as const) : []),
  ]
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
