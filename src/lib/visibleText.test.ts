import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, isolate, visibleText } from './visibleText'

describe('visibleText', () => {
  it.each([
    ['Acme GmbH', 'Acme GmbH'],
    ['Zażółć gęślą jaźń', 'Zażółć gęślą jaźń'],
    ['بلدية دبي', 'بلدية دبي'],
    ['\u200fبلدية Dubai\u200f', '\u200fبلدية Dubai\u200f'],
    ['👩‍👩‍👧‍👦 Family', '👩‍👩‍👧‍👦 Family'],
    ['"><img src=x onerror=__pwned=1>', '"><img src=x onerror=__pwned=1>'],
  ])('leaves %j as it is', (text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  it('shows where the direction of reading is turned', () => {
    expect(visibleText('Acme \u202edtL ruobraH')).toBe('Acme \uFFFDdtL ruobraH')
    expect(visibleText('a\u2067b\u2069')).toBe('a\uFFFDb\uFFFD')
  })

  it('forges no second line', () => {
    expect(visibleText('Acme\r\n\u2028Approved')).toBe('Acme Approved')
  })

  it.each([
    null,
    undefined,
    '',
    '  ',
    '\u200b\ufeff',
    '\u3164',
    '\u2800 \u00ad',
    '\u0000',
    '\u202e',
  ])('is empty when nothing would be seen of %j', (text) => {
    expect(visibleText(text)).toBe('')
  })

  it('holds no control, line break or override, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text))
      }),
    )
  })
})

describe('isolate', () => {
  it('opens once and closes once, whatever the text tries', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isolate(`${text}\u2069\u2069`)).toMatch(/^\u2068[^\u2066-\u2069]*\u2069$/)
      }),
    )
  })
})

describe('clip', () => {
  it('leaves text within the limit alone', () => {
    expect(clip('Riverton', 8)).toEqual({ shown: 'Riverton', isClipped: false })
  })

  it('cuts longer text and says so', () => {
    expect(clip('Riverton County', 8)).toEqual({ shown: 'Riverton…', isClipped: true })
  })

  it('keeps joined characters whole', () => {
    const family = '👩‍👩‍👧‍👦'
    expect(clip(family + family, family.length + 3).shown).toBe(`${family}…`)
  })

  it('stays within the limit under one letter with endless accents', () => {
    const { shown } = clip(`e${'\u0301'.repeat(10_000)}`, 40)
    expect(shown).toHaveLength(41)
  })

  it('shows the beginning of the text, never more than the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 50 }),
        (text, limit) => {
          const { shown, isClipped } = clip(text, limit)
          const kept = isClipped ? shown.slice(0, -1) : shown
          expect(text.startsWith(kept)).toBe(true)
          expect(kept.length).toBeLessThanOrEqual(limit)
          expect(isClipped).toBe(text.length > limit)
        },
      ),
    )
  })
})
