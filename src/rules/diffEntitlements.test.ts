import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  diffEntitlements,
  hasDecrease,
  isUnchanged,
  planEntitlements,
  type SeatInputs,
} from './diffEntitlements'
import { seats } from './exampleProvision'
import { sameEntitlements } from './orgEntitlements'
import { readSeatInput } from './seatInput'

const keys = ['standard', 'advanced', 'spatialAnalyst']
const counts = fc.dictionary(fc.constantFrom(...keys), fc.nat(4))
const grants = fc.tuple(fc.nat(4), counts).map(([maxUsers, each]) => seats(maxUsers, each))
const held = seats(10, { standard: 8, advanced: 2, spatialAnalyst: 2 })

function typed(maxUsers: string, each: Record<string, string>, current = held): SeatInputs {
  const read = Object.entries(each).map(([key, text]) => {
    return [key, readSeatInput(text, current.entitlements.get(key)?.num)] as const
  })
  return { maxUsers: readSeatInput(maxUsers, current.maxUsers), entitlements: new Map(read) }
}

describe('diffEntitlements', () => {
  it('lists maximum users, then the entitlements in the order given, changed or not', () => {
    const after = seats(14, { standard: 12, advanced: 2, spatialAnalyst: 1 })
    expect(diffEntitlements(held, after)).toEqual([
      { field: 'maxUsers', before: 10, after: 14, delta: 4 },
      { field: { entitlement: 'standard' }, before: 8, after: 12, delta: 4 },
      { field: { entitlement: 'advanced' }, before: 2, after: 2, delta: 0 },
      { field: { entitlement: 'spatialAnalyst' }, before: 2, after: 1, delta: -1 },
    ])
  })

  it('starts from nothing, and ends at 0 what is gone', () => {
    expect(diffEntitlements(undefined, seats(5, { standard: 5 }))).toEqual([
      { field: 'maxUsers', before: undefined, after: 5, delta: 5 },
      { field: { entitlement: 'standard' }, before: undefined, after: 5, delta: 5 },
    ])
    const [, , gone] = diffEntitlements(seats(5, { old: 3 }), seats(5, { standard: 5 }))
    expect(gone).toEqual({ field: { entitlement: 'old' }, before: 3, after: 0, delta: -3 })
  })

  it('is unchanged exactly when both sets are the same', () => {
    fc.assert(
      fc.property(fc.option(grants, { nil: undefined }), grants, (before, after) => {
        const changes = diffEntitlements(before, after)
        expect(isUnchanged(changes)).toBe(sameEntitlements(before, after))
      }),
    )
  })

  it('leads from before to after', () => {
    fc.assert(
      fc.property(grants, grants, (before, after) => {
        for (const change of diffEntitlements(before, after)) {
          expect((change.before ?? 0) + change.delta).toBe(change.after)
        }
      }),
    )
  })
})

describe('hasDecrease', () => {
  it('sees one number go down among others that go up', () => {
    expect(hasDecrease(diffEntitlements(held, seats(99, { standard: 99, advanced: 2 })))).toBe(true)
    expect(hasDecrease(diffEntitlements(held, { ...held, maxUsers: 9 }))).toBe(true)
  })

  it('is false for the same way back up', () => {
    fc.assert(
      fc.property(grants, grants, (a, b) => {
        const there = diffEntitlements(a, b)
        const back = diffEntitlements(b, a)
        const isSame = isUnchanged(there)
        expect(hasDecrease(there) || hasDecrease(back)).toBe(!isSame)
      }),
    )
  })
})

describe('planEntitlements', () => {
  it('sends every known entitlement, the unchanged ones too, in the order of the form', () => {
    const inputs = typed('', { standard: '+4', advanced: '', spatialAnalyst: '1', drone2map: '' })
    const plan = planEntitlements(held, inputs)
    expect(plan?.maxUsers).toBe(10)
    expect([...(plan?.entitlements ?? [])]).toEqual([
      ['standard', { num: 12 }],
      ['advanced', { num: 2 }],
      ['spatialAnalyst', { num: 1 }],
      ['drone2map', { num: 0 }],
    ])
  })

  it('keeps what is held even if the form does not know it', () => {
    const plan = planEntitlements(held, typed('12', { standard: '8' }))
    expect(plan).toEqual(seats(12, { standard: 8, advanced: 2, spatialAnalyst: 2 }))
  })

  it('sends no stamp', () => {
    const plan = planEntitlements({ ...held, entitlementsModified: 1 }, typed('12', {}))
    expect(plan).not.toHaveProperty('entitlementsModified')
  })

  it("plans Esri's example from the numbers of its request", () => {
    const inputs = typed('10', { standard: '8', advanced: '2', spatialAnalyst: '2' })
    expect(planEntitlements(undefined, inputs)).toEqual(held)
  })

  it('plans nothing while a field cannot be read', () => {
    expect(planEntitlements(held, typed('10.000', { standard: '8' }))).toBeUndefined()
    expect(planEntitlements(held, typed('10', { standard: '-9' }))).toBeUndefined()
  })

  it('plans nothing without a maximum, held or typed', () => {
    const inputs: SeatInputs = { maxUsers: { kind: 'unchanged' }, entitlements: new Map() }
    expect(planEntitlements(undefined, inputs)).toBeUndefined()
  })

  it('changes nothing when nothing is typed', () => {
    fc.assert(
      fc.property(grants, (current) => {
        const inputs = typed('', Object.fromEntries(keys.map((key) => [key, ''])), current)
        const plan = planEntitlements(current, inputs)
        expect(plan && isUnchanged(diffEntitlements(current, plan))).toBe(true)
      }),
    )
  })
})
