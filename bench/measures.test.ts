import { describe, expect, test } from 'vitest'
import {
  blockingTime,
  interactionToNextPaint,
  longestChain,
  median,
  missedFrames,
} from './measures'

describe('the median', () => {
  test('is in the middle, whatever the order', () => {
    expect(median([9, 1, 100])).toBe(9)
    expect(median([4, 1, 2, 100])).toBe(3)
  })

  test('of nothing is none', () => {
    expect(() => median([])).toThrow()
  })
})

describe('missed frames', () => {
  test('are none while frames come evenly', () => {
    expect(missedFrames([0, 16, 33, 50, 66], 16.7)).toBe(0)
  })

  test('are those that would have fitted into a gap', () => {
    expect(missedFrames([0, 10, 20, 30, 60, 70, 80, 90, 100], 10)).toBeCloseTo(2 / 10)
  })

  test('are half of them where each takes as long as two', () => {
    expect(missedFrames([0, 20, 40, 60], 10)).toBeCloseTo(1 / 2)
  })

  test('are none of none', () => {
    expect(missedFrames([], 10)).toBe(0)
  })
})

test('one interaction of fifty may be slow', () => {
  expect(interactionToNextPaint([16, 300, 40])).toBe(300)
  expect(interactionToNextPaint([300, ...Array.from({ length: 49 }, () => 24)])).toBe(24)
})

test('blocking time is what is over 50 ms', () => {
  expect(blockingTime([50, 60, 150])).toBe(110)
})

describe('the longest chain', () => {
  test('counts what began together once', () => {
    const page = { start: 0, end: 10 }
    const script = { start: 11, end: 30 }
    const style = { start: 12, end: 20 }
    const rows = { start: 31, end: 50 }
    expect(longestChain([rows, style, page, script])).toBe(3)
  })

  test('of nothing is 0', () => {
    expect(longestChain([])).toBe(0)
  })
})
