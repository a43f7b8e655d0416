import { expect, test } from 'vitest'
import { exampleCheck } from './exampleCheck'
import { freshFor, judgeCut } from './judgeCut'

const check = exampleCheck()
const standard = { entitlement: 'standard' }
const fresh = check.at + freshFor

test.for([
  ['assigned exactly as many as stay', 30, fresh, { kind: 'fits', assigned: 30 }],
  ['assigned one more', 29, fresh, { kind: 'exceeds', assigned: 30, over: 1 }],
  ['a count a moment too old', 30, fresh + 1, { kind: 'stale', assigned: 30 }],
  ['an old count of too many', 29, fresh + 1, { kind: 'exceeds', assigned: 30, over: 1 }],
] as const)('%s', ([, after, now, verdict]) => {
  expect(judgeCut({ field: standard, after }, check, now)).toEqual(verdict)
})

test('maximum users is judged by people', () => {
  expect(judgeCut({ field: 'maxUsers', after: 30 }, check, fresh).kind).toBe('fits')
  expect(judgeCut({ field: 'maxUsers', after: 29 }, check, fresh).kind).toBe('exceeds')
})

test('what is not named is not known', () => {
  const unknown = { kind: 'unknown' }
  expect(judgeCut({ field: { entitlement: 'basic' }, after: 5 }, check, fresh)).toEqual(unknown)
  expect(judgeCut({ field: standard, after: 5 }, undefined, fresh)).toEqual(unknown)
})
