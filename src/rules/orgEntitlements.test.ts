import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleProvision, seats } from './exampleProvision'
import { sameEntitlements, sameStamp, seatsOf, stampOf } from './orgEntitlements'

const counts = fc.dictionary(fc.constantFrom('standard', 'advanced', 'x'), fc.nat(3))
const grants = fc.tuple(fc.nat(2), counts).map(([maxUsers, each]) => seats(maxUsers, each))

describe('sameEntitlements', () => {
  it('takes no entry and 0 seats for the same, in any order', () => {
    const held = seats(10, { standard: 8, advanced: 0 })
    expect(sameEntitlements(held, seats(10, { standard: 8 }))).toBe(true)
    expect(sameEntitlements(seats(10, { x: 0, standard: 8 }), held)).toBe(true)
  })

  it.each([
    ['another maximum', seats(11, { standard: 8 })],
    ['another number', seats(10, { standard: 9 })],
    ['one more entitlement', seats(10, { standard: 8, advanced: 1 })],
    ['one less', seats(10, {})],
    ['none at all', undefined],
  ])('sees %s', (_what, other) => {
    const held = seats(10, { standard: 8 })
    expect(sameEntitlements(held, other)).toBe(false)
    expect(sameEntitlements(other, held)).toBe(false)
  })

  it('keeps nothing granted apart from a grant of nothing', () => {
    expect(sameEntitlements(undefined, undefined)).toBe(true)
    expect(sameEntitlements(undefined, seats(0, {}))).toBe(false)
  })

  it('does not look at the stamp', () => {
    const stamped = { ...seats(1, {}), entitlementsModified: 1 }
    expect(sameEntitlements(stamped, seats(1, {}))).toBe(true)
  })

  it('is the same from both sides, and agrees with the counts', () => {
    fc.assert(
      fc.property(grants, grants, (a, b) => {
        const keys = ['standard', 'advanced', 'x']
        const agree =
          a.maxUsers === b.maxUsers && keys.every((key) => seatsOf(a, key) === seatsOf(b, key))
        expect(sameEntitlements(a, b)).toBe(agree)
        expect(sameEntitlements(b, a)).toBe(agree)
      }),
    )
  })
})

describe('stamps', () => {
  it('hold both times, or say which is missing', () => {
    const time = 1_469_206_117_000
    expect(stampOf(exampleProvision())).toEqual({ entitlementsModified: time, modified: time })
    const provision = exampleProvision({ orgEntitlements: seats(1, {}) })
    delete provision.modified
    expect(stampOf(provision)).toEqual({ entitlementsModified: undefined, modified: undefined })
  })

  it('are the same only when both times are', () => {
    const stamp = { entitlementsModified: 1, modified: 2 }
    expect(sameStamp(stamp, { ...stamp })).toBe(true)
    expect(sameStamp(stamp, { ...stamp, modified: 3 })).toBe(false)
    expect(sameStamp(stamp, { ...stamp, entitlementsModified: 3 })).toBe(false)
    expect(sameStamp(stamp, { ...stamp, entitlementsModified: undefined })).toBe(false)
  })
})
