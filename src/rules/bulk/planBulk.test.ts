import { describe, expect, test } from 'vitest'
import type { CustomerRow } from '~/contract/provisions'
import { exampleProvision, seats } from '../exampleProvision'
import { mayProvision } from '../may'
import { baseStamp } from '../purchasers/baseStamp'
import { planBulk, type PlanFacts } from './planBulk'
import type { BulkWish, NumberWishes } from './wish'
import { wishesFor, wishesOfPack } from './wishesFor'

const held = seats(10, { standard: 8, advanced: 2 })
const provision = exampleProvision({ purchaserOrgId: 'a', orgEntitlements: held })
const row: CustomerRow = { provision, customer: { name: 'Ash County' } }
const facts: PlanFacts = { rows: [row], mayOf: () => ({ may: true }), underWay: new Set() }

function wish(differences: Partial<BulkWish> = {}): BulkWish {
  const empty = { organization: '', reason: '', ticket: '', seats: new Map() }
  return { ...empty, row: 2, orgId: 'a', baseStamp: baseStamp(provision), ...differences }
}

const set = (value: number) => ({ kind: 'set', value }) as const
const plan = (differences: Partial<BulkWish>, other: Partial<PlanFacts> = {}) =>
  planBulk([wish(differences)], { ...facts, ...other })[0]

describe('a row', () => {
  test('that wants more changes, with the whole set to send', () => {
    expect(plan({ seats: new Map([['standard', set(12)]]) })).toMatchObject({
      outcome: 'change',
      doubts: [],
      want: seats(10, { standard: 12, advanced: 2 }),
    })
  })

  test('that takes anything away is a decrease', () => {
    const seatsWanted = new Map([
      ['standard', set(12)],
      ['advanced', set(0)],
    ])
    expect(plan({ seats: seatsWanted })?.outcome).toBe('decrease')
  })

  test('that wants what is held changes nothing, whatever its stamp says', () => {
    expect(plan({ maxUsers: set(10), baseStamp: 'm1' })?.outcome).toBe('same')
    expect(plan({})?.outcome).toBe('same')
  })

  test('that was written against another version is stale', () => {
    expect(plan({ maxUsers: set(11), baseStamp: 'm1.e1' })?.outcome).toBe('stale')
    expect(plan({ maxUsers: set(11), baseStamp: '' })).toMatchObject({
      outcome: 'change',
      doubts: ['noStamp'],
    })
  })

  test('whose organization has another name now is doubtful', () => {
    const named = (organization: string) => plan({ maxUsers: set(11), organization })
    expect(named('Birch City')).toMatchObject({ doubts: ['otherName'] })
    expect(named('ash  county')).toMatchObject({ doubts: [] })
  })

  test.each([
    ['nobody of that id', { orgId: 'b', maxUsers: set(1) }, {}, 'unknownPurchaser'],
    ['less than nothing', { maxUsers: { kind: 'add', by: -11 } }, {}, 'belowZero'],
    ['more than can be sent', { maxUsers: { kind: 'add', by: 2_147_483_647 } }, {}, 'tooLarge'],
    ['what may not be set', { maxUsers: set(1) }, { mayOf: () => noState }, 'noState'],
    ['what is being changed', { maxUsers: set(1) }, { underWay: new Set(['a']) }, 'underWay'],
  ] as const)('about %s is refused', (_what, differences, other, why) => {
    expect(plan(differences, other)).toMatchObject({ outcome: 'refused', why })
  })

  test('without a maximum, held or given, is refused', () => {
    const { orgEntitlements: _, ...bare } = provision
    const rows = [{ ...row, provision: bare }]
    const wanted = { seats: new Map([['standard', set(1)]]), baseStamp: '' }
    expect(plan(wanted, { rows })).toMatchObject({ outcome: 'refused', why: 'noMaximum' })
    expect(plan({ ...wanted, maxUsers: set(0) }, { rows })).toMatchObject({ outcome: 'change' })
    expect(plan({ baseStamp: '' }, { rows })).toMatchObject({ outcome: 'same' })
  })

  test('that nothing is wanted of is not refused for what its purchaser is', () => {
    expect(plan({}, { mayOf: () => noState })?.outcome).toBe('same')
  })

  test('is about the provision that was changed last', () => {
    const newer = { ...provision, modified: 2e12, orgEntitlements: seats(3, {}) }
    const rows = [row, { ...row, provision: newer }, row]
    expect(plan({ maxUsers: set(3) }, { rows })?.outcome).toBe('same')
  })
})

const noState = { may: false, reason: 'noState' } as const

test('who may is asked of the rules that the form asks', () => {
  const asked = exampleProvision({ purchaserOrgId: 'a', interested: true, trial: false })
  const question = {
    user: { username: 'u', role: 'org_admin' },
    portal: { id: asked.accountId ?? '' },
    listing: null,
    now: 0,
  }
  const mayOf = (each: CustomerRow) => mayProvision({ ...question, provision: each.provision })
  const rows = [{ provision: asked }]
  expect(plan({ maxUsers: set(1) }, { rows, mayOf })).toMatchObject({ why: 'requestedOnly' })
})

describe('ticked rows', () => {
  const chosen = (wanted: NumberWishes) => planBulk(wishesFor([row], wanted), facts)[0]

  test('want steps, totals and no less than a number', () => {
    const wanted: NumberWishes = {
      maxUsers: { kind: 'atLeast', value: 9 },
      seats: new Map([
        ['standard', { kind: 'add', by: 4 }],
        ['advanced', { kind: 'atLeast', value: 3 }],
        ['new', { kind: 'set', value: 1 }],
      ]),
    }
    expect(chosen(wanted)).toMatchObject({
      outcome: 'change',
      want: seats(10, { standard: 12, advanced: 3, new: 1 }),
    })
  })

  test('are refused, not cut short, where a step leads below 0', () => {
    const wanted = { seats: new Map([['advanced', { kind: 'add', by: -3 } as const]]) }
    expect(chosen(wanted)).toMatchObject({ outcome: 'refused', why: 'belowZero' })
  })

  test('take a pack as a form takes it', () => {
    const pack = { maxUsers: 6, seats: { standard: 5, advanced: 0 } }
    expect(chosen(wishesOfPack(pack))).toMatchObject({
      want: seats(16, { standard: 13, advanced: 2 }),
    })
  })

  test('are held to the version on the screen', () => {
    const moved = { ...row, provision: { ...provision, modified: 2e12 } }
    const wishes = wishesFor([row], { maxUsers: { kind: 'add', by: 1 }, seats: new Map() })
    expect(planBulk(wishes, { ...facts, rows: [moved] })[0]?.outcome).toBe('stale')
  })
})
