import { describe, expect, test } from 'vitest'
import { type Going, rowsNear } from './rowsNear'

const inSight = { startIndex: 100, endIndex: 119 }
const going: Going = { isScrolled: true, went: 0, rowHeight: 36, screenHeight: 860 }

function near(how: Partial<Going>) {
  const { startIndex, endIndex } = rowsNear(inSight, { ...going, ...how })
  return { before: 100 - startIndex, after: endIndex - 119 }
}

describe('rows near those in sight', () => {
  test('are few until somebody scrolls', () => {
    expect(near({ isScrolled: false })).toEqual({ before: 2, after: 2 })
  })

  test('are as many on either side while the page rests', () => {
    const { before, after } = near({})
    expect(before).toBeGreaterThanOrEqual(8)
    expect(after).toBeGreaterThanOrEqual(8)
  })

  test('reach as far as the page goes in its next five drawings', () => {
    const down = near({ went: 300 })
    expect(down.after * 36).toBeGreaterThanOrEqual(5 * 300)
    const up = near({ went: -300 })
    expect(up.before * 36).toBeGreaterThanOrEqual(5 * 300)
    expect(up.after).toBeLessThan(16)
  })

  test('are few again after a jump', () => {
    expect(near({ went: 20_000 })).toEqual(near({}))
  })

  test('are never more than some', () => {
    expect(near({ went: 1_700 }).after).toBeLessThan(56)
  })

  test('come and go by eight', () => {
    const places = Array.from({ length: 8 }, (_, n) =>
      rowsNear({ startIndex: 96 + n, endIndex: 112 + n }, going),
    )
    expect(new Set(places.map(({ startIndex }) => startIndex)).size).toBeLessThanOrEqual(2)
    expect(new Set(places.map(({ endIndex }) => endIndex)).size).toBeLessThanOrEqual(2)
  })
})
