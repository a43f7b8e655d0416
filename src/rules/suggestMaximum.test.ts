import { expect, test } from 'vitest'
import { seats } from './exampleProvision'
import { suggestMaximum } from './suggestMaximum'

const held = seats(10, { standard: 8, advanced: 2 })

test.each([
  ['as many more as there are seats', seats(10, { standard: 12, advanced: 2 }), 14],
  ['up to all seats', seats(10, { standard: 8, advanced: 3 }), 11],
  ['nothing where the maximum is changed', seats(11, { standard: 12, advanced: 2 }), undefined],
  ['nothing for fewer seats', seats(10, { standard: 7, advanced: 2 }), undefined],
  ['nothing for seats that move', seats(10, { standard: 6, advanced: 4 }), undefined],
  ['nothing for no change', held, undefined],
])('it suggests %s', (_, after, maximum) => {
  expect(suggestMaximum(held, after)).toBe(maximum)
})

test('where there is room for more seats than people, only what goes beyond counts', () => {
  const roomy = seats(10, { standard: 4 })
  expect(suggestMaximum(roomy, seats(10, { standard: 9 }))).toBeUndefined()
  expect(suggestMaximum(roomy, seats(10, { standard: 12 }))).toBe(12)
})

test('where nothing is held there is nothing to raise', () => {
  expect(suggestMaximum(undefined, held)).toBeUndefined()
})
