import { expect, test } from 'vitest'
import { canBeTyped, isNameAgain } from './confirmName'

test.each([
  ['Riverton County', 'Riverton County'],
  ['  Riverton  County ', 'Riverton County'],
  ['Zu\u0308rich', 'Z\u00fcrich'],
  ['ACME', '\u200eACME\u200f'],
])('%j is %j', (typed, name) => {
  expect(isNameAgain(typed, name)).toBe(true)
})

test.each([
  ['', ''],
  ['\u200e', '\u200e'],
  ['riverton county', 'Riverton County'],
  ['Riverton', 'Riverton County'],
  ['Riverton County 2', 'Riverton County'],
])('%j is not %j', (typed, name) => {
  expect(isNameAgain(typed, name)).toBe(false)
})

test('a name with a character nobody can type is not asked for', () => {
  expect(canBeTyped('Riverton County')).toBe(true)
  expect(canBeTyped('Riverton\ufffd County')).toBe(false)
  expect(canBeTyped('\u200e')).toBe(false)
})
