import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillPath, matchPath } from './match'

const pattern = '/listings/$itemId/purchasers/$orgId'

test.each([
  ['/listings/a/purchasers/b', { itemId: 'a', orgId: 'b' }],
  ['/listings/a/purchasers/b/', { itemId: 'a', orgId: 'b' }],
  ['/listings/a%2Fc/purchasers/b', { itemId: 'a/c', orgId: 'b' }],
  ['/listings/a/purchasers', undefined],
  ['/listings/a/purchasers/b/edit', undefined],
  ['/listings//purchasers/b', undefined],
  ['/listings/%E0%A4%A/purchasers/b', undefined],
  ['/Listings/a/purchasers/b', undefined],
  ['/', undefined],
])('%s', (pathname, params) => {
  expect(matchPath(pattern, pathname)).toEqual(params)
})

test('the root matches nothing but itself', () => {
  expect(matchPath('/', '/')).toEqual({})
  expect(matchPath('/', '/history')).toBeUndefined()
})

test('whatever a path is filled with is found in it again', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(text, text, (itemId, orgId) => {
      const path = fillPath(pattern, { itemId, orgId })
      expect(matchPath(pattern, path)).toEqual({ itemId, orgId })
    }),
  )
})

test('a path is not made with a hole in it', () => {
  expect(() => fillPath(pattern, { itemId: 'a', orgId: '' })).toThrow('needs orgId')
})
