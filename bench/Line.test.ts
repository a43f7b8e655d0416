import { expect, test } from 'vitest'
import { isWithin, lineText } from './Line'

const line = { name: 'search', unit: 'ms', ours: 15, yardstick: 10 } as const

test('a line is within its limit, over it, or has none', () => {
  expect(isWithin({ ...line, limit: { times: 1.5 } })).toBe(true)
  expect(isWithin({ ...line, limit: { times: 1.4 } })).toBe(false)
  expect(isWithin({ ...line, limit: { most: 14 } })).toBe(false)
  expect(isWithin(line)).toBeUndefined()
})

test('a line says what it was measured against', () => {
  const words = lineText({ ...line, limit: { times: 1.4 }, count: 7 }).split(/\s{2,}/)
  expect(words).toEqual(['search (n=7)', '15 ms', '10 ms', '1.50', '× 1.4', 'OVER'])
})
