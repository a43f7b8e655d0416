import { expect, test } from 'vitest'
import { exampleCheck } from './exampleCheck'
import { readResult, writeResult } from './readResult'

const check = exampleCheck()
const { itemId, orgId, at } = check
const wanted = { itemId, orgId, now: at + 60_000 }
const line = writeResult(check)
const found = { kind: 'check', check }
const problem = (problem: string) => ({ kind: 'problem', problem })

test.for([
  ['alone', line],
  ['below words', `Seat check\nStandard: 30 of 32\n\n${line}\n\nKind regards`],
  ['quoted and broken by mail', `> ${line.slice(0, 70)}\r\n> ${line.slice(70)}\r\n`],
  ['above an older one', `${line}\n\n${writeResult(exampleCheck({ at: at - 1, people: 31 }))}`],
  ['below an older one', `${writeResult(exampleCheck({ at: at - 1, people: 31 }))}\n\n${line}`],
  ['beside one of another organization', `${writeResult(exampleCheck({ orgId: 'x' }))} ${line}`],
  ['after one cut off', `${line.slice(0, 60)} ... ${line}`],
])('a result is found %s', ([, text = '']) => {
  expect(readResult(text, wanted)).toEqual(found)
})

test('a brace in a key ends nothing', () => {
  const odd = exampleCheck({
    entitlements: [{ key: 'a"}]}', seats: 1, assigned: 1, never: 0, idle: 0 }],
  })
  expect(readResult(writeResult(odd), wanted)).toEqual({ kind: 'check', check: odd })
})

test.for([
  ['noResult', 'We use 30 of 32 seats.'],
  ['noResult', ''],
  ['damaged', line.slice(0, -1)],
  ['damaged', line.replace('"people":30', '"people":-30')],
  ['damaged', line.replace('"people":30', '"people":12')],
  ['damaged', '{"seatCheck"}'.repeat(2_000)],
  ['long', line + ' '.repeat(200_001)],
  ['otherListing', writeResult(exampleCheck({ itemId: 'another' }))],
  ['otherOrganization', writeResult(exampleCheck({ orgId: 'another' }))],
  ['future', writeResult(exampleCheck({ at: at + 11 * 60_000 }))],
])('%s is said', ([name = '', text = '']) => {
  expect(readResult(text, { ...wanted, now: at })).toEqual(problem(name))
})

test('a clock a little ahead is no reason to refuse', () => {
  expect(readResult(line, { ...wanted, now: at - 9 * 60_000 })).toEqual(found)
})

test('members nobody asked for are left behind', () => {
  const text = line.replace(/\}$/, ',"html":"<script>"}')
  expect(readResult(text, wanted)).toEqual(found)
})
