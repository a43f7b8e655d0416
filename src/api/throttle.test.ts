import { expect, test } from 'vitest'
import { lengthen } from './throttle'

const none = { until: 0, inARow: 0 }
const half = () => 0.5

test('a pause that the portal names is kept, and a little more', () => {
  expect(lengthen(none, 1_000, 30_000, half)).toEqual({ until: 36_000, inARow: 1 })
  expect(lengthen(none, 1_000, 2_000, half)).toEqual({ until: 4_000, inARow: 1 })
  expect(lengthen(none, 1_000, 0, () => 0)).toEqual({ until: 1_000, inARow: 1 })
})

test('without one it is a minute, doubling to five', () => {
  let pause = none
  const spans: number[] = []
  for (let n = 0; n < 5; n++) {
    const now = pause.until
    pause = lengthen(pause, now, undefined, () => 0)
    spans.push(pause.until - now)
  }
  expect(spans).toEqual([60_000, 120_000, 240_000, 300_000, 300_000])
  expect(pause.inARow).toBe(5)
})

test.each([700_000, -1])('a pause of %i ms is not believed', (named) => {
  expect(lengthen(none, 0, named, () => 0).until).toBe(60_000)
})

test('calls that were under way together count once', () => {
  const first = lengthen(none, 1_000, 7_000, half)
  expect(lengthen(first, 1_500, undefined, half)).toBe(first)
  expect(lengthen(first, 1_500, 7_000, half)).toBe(first)
  expect(lengthen(first, 1_500, 60_000, half)).toEqual({ until: 61_500, inARow: 1 })
})

test('a scale shortens what this app adds, not what the portal names', () => {
  expect(lengthen(none, 0, undefined, () => 0, 0.1).until).toBe(6_000)
  expect(lengthen(none, 0, 7_000, half, 0.1).until).toBe(7_500)
})
