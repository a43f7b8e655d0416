import { describe, expect, it } from 'vitest'
import { formatDelta, formatNumber } from './numbers'

describe('formatNumber', () => {
  it.each([
    ['en', '1,234,567'],
    ['de', '1.234.567'],
    ['ar-EG', '١٬٢٣٤٬٥٦٧'],
    ['fr', '1\u202f234\u202f567'],
  ])('groups and writes figures as %s does', (locale, text) => {
    expect(formatNumber(1_234_567, locale)).toBe(text)
  })
})

describe('formatDelta', () => {
  it.each([
    [4, '+4'],
    [-1, '\u22121'],
    [-1200, '\u22121,200'],
    [0, '0'],
    [-0, '0'],
  ])('writes %d as %s', (delta, text) => {
    expect(formatDelta(delta, 'en')).toBe(text)
  })

  it('keeps the sign in front in every language', () => {
    expect(formatDelta(-4, 'ar-EG')).toBe('\u2212٤')
  })
})
