import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWarnings } from './coherence'
import { seats } from './exampleProvision'

function kinds(before: Parameters<typeof findWarnings>[0], after = before) {
  return after ? findWarnings(before, after).map(({ kind }) => kind) : []
}

describe('findWarnings', () => {
  it("has nothing against Esri's example, whose seats add up to more than the people", () => {
    expect(kinds(seats(10, { standard: 8, advanced: 2, spatialAnalyst: 2 }))).toEqual([])
  })

  it('counts seats that can never be used', () => {
    const after = seats(10, { advanced: 12, standard: 10 })
    expect(findWarnings(after, after)).toEqual([
      { kind: 'seatsAboveMaximum', key: 'advanced', seats: 12, maxUsers: 10, unusable: 2 },
    ])
  })

  it('counts people who can get no seat', () => {
    const after = seats(10, { standard: 6, advanced: 2 })
    expect(findWarnings(after, after)).toEqual([
      { kind: 'seatsBelowMaximum', total: 8, maxUsers: 10, without: 2 },
    ])
  })

  it('says once that a maximum of 0 shuts everybody out', () => {
    expect(kinds(seats(0, { standard: 8 }))).toEqual(['zeroMaximum'])
  })

  it('sees seats go to 0, but not those that were there already', () => {
    const before = seats(8, { standard: 8, advanced: 2, x: 0 })
    expect(findWarnings(before, seats(8, { standard: 8, advanced: 0, x: 0 }))).toEqual([
      { kind: 'zeroSeats', key: 'advanced', before: 2 },
    ])
  })

  it.each([
    [10, 30, false],
    [10, 31, true],
    [10, 100, true],
    [200, 300, false],
    [200, 301, true],
    [0, 100, false],
    [0, 101, true],
    [301, 200, false],
  ])('asks about growth from %d to %d: %s', (from, to, isAsked) => {
    const grown = findWarnings(seats(from, { standard: from }), seats(to, { standard: to }))
    const asked = grown.filter(({ kind }) => kind === 'largeGrowth')
    expect(asked).toEqual(
      isAsked
        ? [
            { kind: 'largeGrowth', field: 'maxUsers', before: from, after: to },
            { kind: 'largeGrowth', field: { entitlement: 'standard' }, before: from, after: to },
          ]
        : [],
    )
  })

  it('counts a first grant from 0', () => {
    expect(kinds(undefined, seats(100, { standard: 100 }))).toEqual([])
    expect(kinds(undefined, seats(101, { standard: 101 }))).toEqual(['largeGrowth', 'largeGrowth'])
  })

  it('never finds too many and too few seats at once', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(20))
    fc.assert(
      fc.property(fc.nat(20), counts, (maxUsers, each) => {
        const found = kinds(seats(maxUsers, each))
        expect(found.includes('seatsAboveMaximum') && found.includes('seatsBelowMaximum')).toBe(
          false,
        )
      }),
    )
  })
})
