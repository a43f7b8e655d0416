import { describe, expect, test } from 'vitest'
import { countSeats, idleAfter, SeatCheck } from './seatCheck'
import { exampleCheck } from './exampleCheck'

const at = Date.UTC(2026, 10, 20)
const ids = { itemId: 'item', orgId: 'org', at }
const holder = (username: string, lastLogin: number, ...entitlements: string[]) => ({
  ...{ username, lastLogin, entitlements },
})
const held = (maxUsers: number, of: Record<string, number>) => ({
  maxUsers,
  entitlements: new Map(Object.entries(of).map(([key, num]) => [key, { num }])),
})

describe('a count', () => {
  test('tells those who never came from those who stay away, to the millisecond', () => {
    const holders = [
      holder('a', -1, 'standard'),
      holder('b', at - idleAfter, 'standard'),
      holder('c', at - idleAfter - 1, 'standard'),
      holder('d', at, 'standard', 'advanced'),
    ]
    const check = countSeats({ ...ids, holders, held: held(5, { standard: 4, advanced: 2 }) })
    expect(check.people).toBe(4)
    expect(check.maxUsers).toBe(5)
    expect(check.entitlements).toEqual([
      { key: 'standard', seats: 4, assigned: 4, never: 1, idle: 1 },
      { key: 'advanced', seats: 2, assigned: 1, never: 0, idle: 0 },
    ])
  })

  test('names what may be held and is not, and what is held and may not be', () => {
    const holders = [holder('a', at, 'extra', 'extra')]
    const check = countSeats({ ...ids, holders, held: held(1, { standard: 1 }) })
    expect(check.entitlements).toEqual([
      { key: 'standard', seats: 1, assigned: 0, never: 0, idle: 0 },
      { key: 'extra', seats: null, assigned: 1, never: 0, idle: 0 },
    ])
  })

  test('knows no seats where nobody told them, and skips an entitlement without a name', () => {
    const check = countSeats({ ...ids, holders: [holder('a', -1, '', 'x')], held: undefined })
    expect(check).toMatchObject({ people: 1, maxUsers: null })
    expect(check.entitlements).toEqual([{ key: 'x', seats: null, assigned: 1, never: 1, idle: 0 }])
  })

  test('names nobody', () => {
    const check = countSeats({
      ...ids,
      holders: [holder('ann.of.harbor', at, 'x')],
      held: undefined,
    })
    expect(JSON.stringify(check)).not.toContain('ann')
  })
})

describe('what is believed to be a count', () => {
  const example = exampleCheck()
  const [standard] = example.entitlements
  test('is one', () => expect(SeatCheck.safeParse(example).success).toBe(true))
  test.for<[string, object]>([
    ['another version', { seatCheck: 2 }],
    ['an id that is markup', { orgId: '<b>' }],
    ['a time in seconds', { at: 1_700_000_000 }],
    ['a number below 0', { people: -1 }],
    ['a number beyond what ArcGIS holds', { maxUsers: 2_147_483_648 }],
    ['half a person', { people: 30.5 }],
    ['more seats than people', { people: 29 }],
    ['more unused than assigned', { entitlements: [{ ...standard, never: 17, idle: 14 }] }],
    ['one entitlement twice', { entitlements: [standard, standard] }],
    ['a key of 129 characters', { entitlements: [{ ...standard, key: 'k'.repeat(129) }] }],
    [
      '201 entitlements',
      { entitlements: Array.from({ length: 201 }, (_, n) => ({ ...standard, key: String(n) })) },
    ],
  ])('has not %s', ([, change]) => {
    expect(SeatCheck.safeParse({ ...example, ...change }).success).toBe(false)
  })
})
