import { expect, test } from 'vitest'
import { oncePer } from './oncePer'

test('makes once per list, also where nothing is made', () => {
  let made = 0
  const first = oncePer((list: readonly number[]) => {
    made++
    return list[0]
  })
  const [some, none] = [[1, 2], []]
  expect([first(some), first(some), first(none), first(none), first([1, 2])]).toEqual([
    1,
    1,
    undefined,
    undefined,
    1,
  ])
  expect(made).toBe(3)
})
