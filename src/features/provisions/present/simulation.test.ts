import { expect, test } from 'vitest'
import { changesOf, numberOf, simulated, withNumber } from './simulation'

const seats = (of: Record<string, number>) =>
  new Map(Object.entries(of).map(([key, num]) => [key, { num }]))
const held = { maxUsers: 10, entitlements: seats({ standard: 8, advanced: 2 }) }
const keys = ['advanced', 'standard']

test('a simulation begins with what is held, in the order of the screen', () => {
  const start = simulated(held, keys)
  expect([...start.entitlements.keys()]).toEqual(keys)
  expect(changesOf(held, start, keys).map(({ delta }) => delta)).toEqual([0, 0, 0])
})

test('nothing goes below 0 or beyond what may be sent, and what is held stays', () => {
  const field = { entitlement: 'standard' }
  expect(numberOf(withNumber(held, field, -3), field)).toBe(0)
  expect(numberOf(withNumber(held, 'maxUsers', 1e9), 'maxUsers')).toBe(9_999_999)
  expect(numberOf(held, field)).toBe(8)
})
