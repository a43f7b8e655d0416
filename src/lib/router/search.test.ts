import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search'

const value = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[\d."[{tfn-]{1,6}$/),
  fc.constantFrom('true', 'null', '12', '"12"', '[1]', '-0', '1e400', '12345678901234567890'),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
)

test('what is written is read again, texts that look like something else too', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (search) => {
      expect(parseSearch(stringifySearch(search))).toEqual(search)
    }),
  )
})

test('words stand in an address as they are', () => {
  expect(stringifySearch({ q: 'Springfield & Sons', sort: '-ends,name', page: 2 })).toBe(
    '?q=Springfield+%26+Sons&sort=-ends%2Cname&page=2',
  )
  expect(stringifySearch({ q: '12' })).toBe('?q=%2212%22')
})

test('what is not known is not written', () => {
  expect(stringifySearch({ q: undefined })).toBe('')
})

test.each([
  ['?q=007', { q: '007' }],
  ['?q=12345678901234567890', { q: '12345678901234567890' }],
  ['?page=2&page=3', { page: 3 }],
  ['?q=%7Bbroken', { q: '{broken' }],
  ['?q=', { q: '' }],
])('%s, typed by hand, is read as %o', (text, search) => {
  expect(parseSearch(text)).toEqual(search)
})
