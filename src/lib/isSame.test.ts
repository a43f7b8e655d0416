import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './isSame'

test('what is copied is the same', () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withNullPrototype: false }), (value) => {
      expect(isSame(value, value)).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSame(value, structuredClone(value))).toBe(true)
    }),
  )
})

test.each([
  [1, '1'],
  [null, undefined],
  [null, {}],
  [{ a: 1 }, { a: 2 }],
  [{ a: undefined }, {}],
  [{ a: 1 }, { b: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [new Map([['a', { num: 1 }]]), new Map([['a', { num: 2 }]])],
  [
    new Map([['a', 1]]),
    new Map([
      ['a', 1],
      ['b', 1],
    ]),
  ],
])('%j is not %j', (a, b) => {
  expect(isSame(a, b)).toBe(false)
  expect(isSame(b, a)).toBe(false)
})

test('maps are the same in any order', () => {
  const one = new Map([
    ['a', 1],
    ['b', 2],
  ])
  expect(isSame(one, new Map([...one].reverse()))).toBe(true)
})
