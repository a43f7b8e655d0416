import { describe, expect, test } from 'vitest'
import { bareFrames, type Drawing } from './Drawing'

/** Drawings in which rows end at `rowsTo` px while `at` px are scrolled to, 100 px in sight. */
function drawing(begun: number, at: number, rowsTo: number, took = 5): Drawing {
  const inSight = { start: at, end: at + 100 }
  return { begun, done: begun + took, inSight, bare: [{ start: rowsTo, end: 10_000 }] }
}

describe('frames with bare ground', () => {
  test('are none where rows are there before they are in sight', () => {
    const drawings = [0, 1, 2, 3, 4].map((n) => drawing(10 * n, 50 * n, 50 * n + 250))
    expect(bareFrames(drawings, 10)).toBe(0)
  })

  test('are those that show what was drawn before, further on', () => {
    const drawings = [0, 1, 2, 3, 4].map((n) => drawing(10 * n, 50 * n, 50 * n + 100))
    // The first drawing is on the screen from the second frame on.
    expect(bareFrames(drawings, 10)).toBe(3 / 4)
  })

  test('come while the page is busy and the browser scrolls on', () => {
    const slow = [drawing(0, 0, 200), drawing(10, 10, 200, 35), drawing(50, 200, 500)]
    // Of five frames those at 30, 40 and 50 ms show more than the first 200 px.
    expect(bareFrames(slow, 10)).toBe(3 / 5)
  })

  test('are none where nothing was drawn', () => {
    expect(bareFrames([], 10)).toBe(0)
  })
})
