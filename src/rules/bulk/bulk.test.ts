import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CustomerRow, OrgEntitlements } from '~/contract/provisions'
import { exampleProvision, seats } from '../exampleProvision'
import type { SeatField } from '../diffEntitlements'
import { sameEntitlements, seatsOf } from '../orgEntitlements'
import { bulkColumns, bulkRows } from './bulkTable'
import { judgeTable } from './judgeTable'
import { outcomes, planBulk, type PlanFacts, type PlanRow, type SendableRow } from './planBulk'
import { countPlan, largestCut, largestIncrease, sendableRows, sumPlan } from './planTotals'
import type { BulkWish, NumberWish } from './wish'

const itemId = exampleProvision().itemId
const keys = ['standard', 'advanced', 'reason', 'seats.b', 'Ticket']
const count = fc.nat(60)
const set = fc
  .tuple(count, fc.dictionary(fc.constantFrom(...keys), count, { noNullPrototype: true }))
  .map(([maxUsers, each]) => seats(maxUsers, each))

const rowOf = (org: number, held: OrgEntitlements | undefined, modified: number): CustomerRow => {
  const { orgEntitlements: _, ...bare } = exampleProvision({
    purchaserOrgId: `org${org}`,
    modified,
  })
  const provision = held ? { ...bare, orgEntitlements: held } : bare
  return { provision, customer: { name: `Name ${org}` } }
}

const list = fc.uniqueArray(
  fc.record({ org: fc.nat(30), held: fc.option(set, { nil: undefined }), modified: fc.nat(9) }),
  { selector: ({ org }) => org, maxLength: 12 },
)
const rows = list.map((all) => all.map(({ org, held, modified }) => rowOf(org, held, modified)))

const wishNumber: fc.Arbitrary<NumberWish> = fc.oneof(
  count.map((value) => ({ kind: 'set', value }) as const),
  fc.integer({ min: -40, max: 40 }).map((by) => ({ kind: 'add', by }) as const),
  count.map((value) => ({ kind: 'atLeast', value }) as const),
)
const wishes: fc.Arbitrary<BulkWish[]> = fc.uniqueArray(
  fc.record({
    row: fc.nat(),
    orgId: fc.nat(35).map((org) => `org${org}`),
    organization: fc.constantFrom('', 'Name 1', 'Other'),
    ...{ reason: fc.constant(''), ticket: fc.constant('') },
    baseStamp: fc.constantFrom('', 'm1', 'm2', 'm3.e5'),
    maxUsers: fc.option(wishNumber, { nil: undefined }),
    seats: fc.array(fc.tuple(fc.constantFrom(...keys), wishNumber)).map((all) => new Map(all)),
  }),
  { selector: ({ orgId }) => orgId, maxLength: 20 },
)

const facts = (all: readonly CustomerRow[]): PlanFacts => ({
  rows: all,
  mayOf: ({ provision }) =>
    provision.purchaserOrgId.endsWith('3') ? { may: false, reason: 'ecommerce' } : { may: true },
  underWay: new Set(['org4']),
})

function wantedInAll(field: SeatField, sendable: readonly SendableRow[]): number {
  const of = ({ want }: SendableRow) =>
    field === 'maxUsers' ? want.maxUsers : seatsOf(want, field.entitlement)
  return sendable.reduce((sum, row) => sum + of(row), 0)
}

const plans = fc.tuple(rows, wishes).map(([all, some]) => ({
  all,
  some,
  plan: planBulk(some, facts(all)),
}))

function cellsOf(all: readonly CustomerRow[]): string[][] {
  const columns = bulkColumns(keys)
  const body = bulkRows(all).map((row) => columns.map(({ valueOf }) => String(valueOf(row) ?? '')))
  return [columns.map(({ name }) => name), ...body]
}

test('a file for editing that comes back as it went out is understood whole and changes nothing', () => {
  fc.assert(
    fc.property(rows, (all) => {
      fc.pre(all.length > 0)
      const { wishes: read, problems } = judgeTable(cellsOf(all), { itemId, keys })
      expect(problems).toEqual([])
      expect(read.map(({ orgId }) => orgId)).toEqual(
        all.map(({ provision }) => provision.purchaserOrgId),
      )
      const plan = planBulk(read, { ...facts(all), mayOf: () => ({ may: true }) })
      expect(countPlan(plan).same).toBe(all.length)
    }),
  )
})

test('a number that is edited in such a file is the only one that changes', () => {
  fc.assert(
    fc.property(
      rows,
      fc.nat(),
      fc.constantFrom(...keys),
      fc.integer({ min: 61, max: 99 }),
      (all, n, key, value) => {
        const at = n % Math.max(1, all.length)
        fc.pre(all[at]?.provision.orgEntitlements !== undefined)
        const table = cellsOf(all)
        const column = bulkColumns(keys).findIndex(
          ({ width, name }) => width === 12 && name.endsWith(key),
        )
        const edited = table.map((cells, row) =>
          row === at + 1 ? cells.with(column, String(value)) : cells,
        )
        const plan = planBulk(judgeTable(edited, { itemId, keys }).wishes, {
          ...facts(all),
          mayOf: () => ({ may: true }),
          underWay: new Set(),
        })
        const changed = sendableRows(plan).flatMap(({ changes }) =>
          changes.filter(({ delta }) => delta !== 0),
        )
        expect(changed).toMatchObject([{ field: { entitlement: key }, after: value }])
      },
    ),
  )
})

test('every row of a plan has one outcome, in the order of the wishes, and the counts add up', () => {
  fc.assert(
    fc.property(plans, ({ some, plan }) => {
      expect(plan.map(({ wish }) => wish)).toEqual(some)
      const counts = countPlan(plan)
      expect(outcomes.reduce((sum, each) => sum + counts[each], 0)).toBe(some.length)
      expect(sendableRows(plan)).toHaveLength(counts.change + counts.decrease)
    }),
  )
})

test('what would be sent is a whole set that differs from what is held, and nothing in it is below 0', () => {
  fc.assert(
    fc.property(plans, ({ plan }) => {
      for (const { row, want, outcome, changes } of sendableRows(plan)) {
        const held = row.provision.orgEntitlements
        expect(sameEntitlements(held, want)).toBe(false)
        const numbers = [want.maxUsers, ...[...want.entitlements.values()].map(({ num }) => num)]
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
        for (const key of held?.entitlements.keys() ?? [])
          expect(want.entitlements.has(key)).toBe(true)
        expect(changes.some(({ delta }) => delta < 0)).toBe(outcome === 'decrease')
      }
    }),
  )
})

test('no row both changes and is refused: who may not, who is unknown or busy is never sent', () => {
  fc.assert(
    fc.property(plans, ({ all, plan }) => {
      const known = new Set(all.map(({ provision }) => provision.purchaserOrgId))
      for (const { wish } of sendableRows(plan)) {
        expect(known.has(wish.orgId)).toBe(true)
        expect(wish.orgId).not.toMatch(/3$|^org4$/)
      }
    }),
  )
})

test('a number that is not named stays as it is', () => {
  fc.assert(
    fc.property(plans, ({ plan }) => {
      for (const { wish, changes } of sendableRows(plan)) {
        const moved = changes.filter(({ delta }) => delta !== 0)
        for (const { field } of moved) {
          const wanted = field === 'maxUsers' ? wish.maxUsers : wish.seats.get(field.entitlement)
          expect(wanted).toBeDefined()
        }
      }
    }),
  )
})

test('sums say what all rows together come to, and the largest cut and increase are the largest', () => {
  fc.assert(
    fc.property(plans, ({ plan }) => {
      const sendable = sendableRows(plan)
      for (const { field, before, after, up, down } of sumPlan(sendable)) {
        expect(before + up + down).toBe(after)
        expect(after).toBe(wantedInAll(field, sendable))
      }
      const deltas = sendable.flatMap(({ changes }) => changes.map(({ delta }) => delta))
      expect(largestCut(sendable)?.change.delta ?? 0).toBe(Math.min(0, ...deltas))
      expect(largestIncrease(sendable)?.change.delta ?? 0).toBe(Math.max(0, ...deltas))
    }),
  )
})

test('a plan is made of its wishes and what was read alone', () => {
  fc.assert(
    fc.property(rows, wishes, (all, some) => {
      const once: PlanRow[] = planBulk(some, facts(all))
      expect(planBulk(some, facts([...all].reverse()))).toEqual(once)
    }),
  )
})
