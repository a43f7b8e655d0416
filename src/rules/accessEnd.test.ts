import { expect, test } from 'vitest'
import { endOfDay, isFarAway } from './accessEnd'

test('a day ends with its last second in UTC', () => {
  expect(endOfDay('2026-12-31')).toBe(Date.UTC(2026, 11, 31, 23, 59, 59))
  expect(endOfDay('2028-02-29')).toBe(Date.UTC(2028, 1, 29, 23, 59, 59))
})

test.each(['', '2026-02-30', '2027-02-29', '2026-13-01', '31.12.2026', '2026-1-1', '12026-01-01'])(
  '%j is no day',
  (day) => {
    expect(endOfDay(day)).toBeUndefined()
  },
)

test('more than five years is far away', () => {
  const now = Date.UTC(2026, 0, 1)
  expect(isFarAway(Date.UTC(2030, 11, 31), now)).toBe(false)
  expect(isFarAway(Date.UTC(2031, 0, 3), now)).toBe(true)
})
