import { describe, expect, it } from 'vitest'
import { exampleProvision } from './exampleProvision'
import { endOf, kindOf, stateOf } from './provisionState'

const now = 1_470_000_000_000
const purchase = { purchased: true, trial: false }
const request = { trial: false, interested: true }
const nothing = { trial: false }

describe('kindOf', () => {
  it.each([
    [purchase, 'purchase'],
    [{}, 'trial'],
    [request, 'request'],
    [nothing, 'unknown'],
    [{ purchased: true, trial: true, interested: true }, 'purchase'],
    [{ interested: true }, 'trial'],
  ])('reads %j as %s', (flags, kind) => {
    expect(kindOf(exampleProvision(flags))).toBe(kind)
  })
})

describe('endOf', () => {
  it('is the instant stated', () => {
    expect(endOf(exampleProvision())).toEqual({ kind: 'at', at: 1_471_798_116_000 })
  })

  it('is never for a purchase without one, and not stated for a trial', () => {
    expect(endOf(exampleProvision({ ...purchase, endDate: null }))).toEqual({ kind: 'never' })
    expect(endOf(exampleProvision({ endDate: null }))).toEqual({ kind: 'notStated' })
    expect(endOf(exampleProvision({ ...request, endDate: null }))).toEqual({ kind: 'notStated' })
  })

  it.each([0, 1_471_798_116, 9e15])('is not stated by %d, which is no date', (endDate) => {
    expect(endOf(exampleProvision({ ...purchase, endDate }))).toEqual({ kind: 'notStated' })
  })
})

describe('stateOf', () => {
  it.each([
    [purchase, 'purchased'],
    [{}, 'trial'],
    [request, 'requested'],
    [nothing, 'unknown'],
  ])('of %j before the end is %s', (flags, state) => {
    expect(stateOf(exampleProvision(flags), now)).toBe(state)
    expect(stateOf(exampleProvision({ ...flags, endDate: null }), now)).toBe(state)
  })

  it('ends a purchase and a trial after their last millisecond, and nothing else', () => {
    const past = { endDate: now - 1 }
    expect(stateOf(exampleProvision({ endDate: now }), now)).toBe('trial')
    expect(stateOf(exampleProvision(past), now)).toBe('ended')
    expect(stateOf(exampleProvision({ ...purchase, ...past }), now)).toBe('ended')
    expect(stateOf(exampleProvision({ ...request, ...past }), now)).toBe('requested')
    expect(stateOf(exampleProvision({ ...nothing, ...past }), now)).toBe('unknown')
  })

  it.each([0, 1_471_798_116])('does not end by %d, which is no date', (endDate) => {
    expect(stateOf(exampleProvision({ endDate }), now)).toBe('trial')
  })
})
