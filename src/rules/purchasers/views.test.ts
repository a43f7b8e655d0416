import { expect, test } from 'vitest'
import { mostViews, nameProblem, sameSearch, type View, viewName } from './views'

const view: View = { id: '1', name: 'Trials of this week', search: '?show=trial' }

test.each([
  ['', 'empty'],
  [' \u200b ', 'empty'],
  ['x'.repeat(61), 'long'],
  ['trials of THIS week ', 'taken'],
  ['Ällë', 'taken'],
  ['Ending', undefined],
])('%j as a name: %s', (typed, problem) => {
  expect(nameProblem(typed, [view], { taken: ['alle'] })).toBe(problem)
})

test('a view may keep its own name, and be renamed when there are no more places', () => {
  const full = Array.from({ length: mostViews }, (_, n) => ({ ...view, id: `${n}`, name: `${n}` }))
  expect(nameProblem('new', full)).toBe('full')
  expect(nameProblem('new', full, { renamed: '7' })).toBeUndefined()
  expect(nameProblem('7', full, { renamed: '7' })).toBeUndefined()
  expect(nameProblem('8', full, { renamed: '7' })).toBe('taken')
})

test('a name is one visible line', () => {
  expect(viewName(' a\nb\u202e ')).toBe('a b\ufffd')
})

test('two addresses are one view in whichever order', () => {
  expect(sameSearch('?a=1&b=2', 'b=2&a=1')).toBe(true)
  expect(sameSearch('', '?')).toBe(true)
  expect(sameSearch('?a=1', '?a=2')).toBe(false)
})
