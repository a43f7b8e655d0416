import { expect, test } from 'vitest'
import { sayIn } from './say'

const plural = {
  zero: 'none',
  one: ['one of ', ['name']],
  two: 'two',
  few: ['#', ' few'],
  many: ['#', ' many'],
  other: ['#', ' of ', ['name']],
} as const
const messages = {
  plain: 'Send',
  named: ['Hello ', ['name'], '!'],
  counted: [['count', 'plural', plural], '.'],
  exact: [['count', 'plural', { 0: 'never', one: 'once', other: ['#', ' times'] }]],
} as const

test('words, values and plurals are put together', () => {
  const say = sayIn('en-US', messages)
  expect(say('plain')).toBe('Send')
  expect(say('named', { name: '# {name}' })).toBe('Hello # {name}!')
  expect(say('counted', { count: 1, name: 'x' })).toBe('one of x.')
  expect(say('counted', { count: 1200, name: 'x' })).toBe('1,200 of x.')
  expect([0, 1, 2].map((count) => say('exact', { count }))).toEqual(['never', 'once', '2 times'])
  expect(say('unwritten')).toBe('unwritten')
})

test('Arabic tells six plurals apart, in its own figures, and fences names', () => {
  const say = sayIn('ar-EG', messages)
  expect([0, 1, 2, 3, 11, 100].map((count) => say('counted', { count, name: 'ب' }))).toEqual([
    'none.',
    'one of \u2068ب\u2069.',
    'two.',
    '٣ few.',
    '١١ many.',
    '١٠٠ of \u2068ب\u2069.',
  ])
  expect(say('named', { name: '12' })).toBe('Hello 12!')
})
