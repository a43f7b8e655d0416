import { expect, test } from 'vitest'
import { rowForKey } from './rowKeys'

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 25],
  ['PageDown', 95, 99],
  ['PageUp', 25, 5],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['Enter', 5, undefined],
  ['toString', 5, undefined],
])('%s from row %d leads to %s', (key, place, target) => {
  expect(rowForKey(key, place, 100, 20)).toBe(target)
})
