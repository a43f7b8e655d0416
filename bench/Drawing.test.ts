import { describe, expect, test } from 'vitest'
import { bareFrames, type Drawing } from './Drawing'

/** A drawing of 5 ms in which rows end at `rowsTo` px while `at` px are scrolled to, 100 px in sight. */
function drawing(begun: number, at: number, rowsTo: number): Drawing {
  const inSight = { start: at, end: at + 100 }
  return { begun, done: begun + 5, inSight, bare: [{ start: rowsTo, end: 10_000 }] }
}

const even = [0, 1, 2, 3, 4].map((n) => drawing(10 * n, 50 * n, 50 * n + 120))

describe('frames with bare ground', () => {
  test('are none that show the last drawing where it was made for', () => {
    const frames = even.map(({ begun, done }) => ({ shown: begun, taken: done }))
    expect(bareFrames(even, frames)).toBe(0)
  })

  test('are those that show an earlier one, further on', () => {
    const frames = even.map(({ begun }) => ({ shown: begun, taken: begun - 5 }))
    // Of the first nothing is known that it could show.
    expect(bareFrames(even, frames)).toBe(4 / 5)
  })

  test('come while the page is busy and the browser scrolls on', () => {
    const slow = [drawing(0, 0, 150), drawing(50, 100, 500)]
    const frames = [10, 20, 30, 40].map((shown) => ({ shown, taken: 5 }))
    // Two pixels a millisecond: 150 px end within what the third shows.
    expect(bareFrames(slow, frames)).toBe(2 / 4)
  })

  test('are none of none', () => {
    expect(bareFrames([], [])).toBe(0)
    expect(bareFrames([], [{ shown: 1, taken: 0 }])).toBe(0)
  })
})
