import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Provision } from '~/contract/provisions'
import { exampleProvision, seats } from '../exampleProvision'
import { dateColumns, seatsColumn } from './columns'
import { inRange, type Range, readRanges, writeRanges } from './ranges'

const count = fc.option(fc.integer({ min: 0, max: 9_999_999_999 }).map(String), { nil: undefined })
const dayText = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dayOrNone = fc.option(dayText, { nil: undefined })
const counts = fc.record({
  column: fc.oneof(fc.constant('maxUsers' as const), fc.string({ minLength: 1 }).map(seatsColumn)),
  ...{ from: count, to: count },
})
const days = fc.record({ column: fc.constantFrom(...dateColumns), from: dayOrNone, to: dayOrNone })
const ranges = fc
  .uniqueArray(fc.oneof(counts, days), { selector: ({ column }) => column })
  .map((all): Range[] => all.filter(({ from, to }) => (from ?? to) !== undefined))

test('what is written is read again, whatever an entitlement is called', () => {
  fc.assert(
    fc.property(ranges, (all) => {
      expect(readRanges(writeRanges(all) ?? '')).toEqual(all)
    }),
  )
})

test('no text breaks the reading, and what it reads is written as it was read', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(
      fc.constantFrom('maxUsers', 'ends', ':', '..', ',', '%', '%2', '5', '2026-12-01', '-'),
    ),
  )
  fc.assert(
    fc.property(text, (said) => {
      const read = readRanges([said].flat().join(''))
      expect(readRanges(writeRanges(read) ?? '')).toEqual(read)
    }),
  )
})

test.each([
  '',
  'maxUsers',
  'maxUsers:..',
  'maxUsers:-5..',
  'maxUsers:1e3..',
  'maxUsers:99999999999..',
  'name:1..2',
  'state:1..2',
  'contact:a..b',
  'ends:5..',
  'ends:2026-02-30..',
  'ends:2026-13-01..',
  'ends:2026-1-1..',
  'seats.:1..2',
  '__proto__:1..2',
])('%j is no range', (text) => {
  expect(readRanges(text)).toEqual([])
})

test('one bad bound leaves the other, and a second range of a column is left out', () => {
  expect(readRanges('maxUsers:x..9,maxUsers:1..2')).toEqual([
    { column: 'maxUsers', from: undefined, to: '9' },
  ])
  expect(writeRanges([])).toBeUndefined()
})

const start = Date.UTC(2026, 11, 1)
const day = 86_400_000
const endless = { purchased: true, trial: false, endDate: null }

test.each<[string, Partial<Provision>, boolean]>([
  ['maxUsers:10..20', { orgEntitlements: seats(9, {}) }, false],
  ['maxUsers:10..20', { orgEntitlements: seats(10, {}) }, true],
  ['maxUsers:10..20', { orgEntitlements: seats(20, {}) }, true],
  ['maxUsers:10..20', { orgEntitlements: seats(21, {}) }, false],
  ['maxUsers:..0', { orgEntitlements: seats(0, {}) }, true],
  ['seats.a:0..', { orgEntitlements: seats(5, { a: 0 }) }, true],
  ['seats.a:0..', { orgEntitlements: seats(5, { b: 1 }) }, false],
  ['ends:2026-12-01..2026-12-01', { endDate: start - 1 }, false],
  ['ends:2026-12-01..2026-12-01', { endDate: start }, true],
  ['ends:2026-12-01..2026-12-01', { endDate: start + day - 1 }, true],
  ['ends:2026-12-01..2026-12-01', { endDate: start + day }, false],
  ['ends:2026-12-01..', endless, false],
  ['ends:..2026-12-01', { endDate: -1 }, false],
  ['modified:2026-12-01..', { modified: start }, true],
  ['start:2026-12-01..', { startDate: null }, false],
])('%s judges %j as %s', (text, differences, isPassed) => {
  const [range] = readRanges(text)
  const provision = exampleProvision(differences)
  expect(range && inRange(range)({ provision }, start)).toBe(isPassed)
})

test('rows without seats pass no range of counts', () => {
  const { orgEntitlements: _, ...provision } = exampleProvision()
  expect(inRange({ column: 'maxUsers', from: '0' })({ provision }, start)).toBe(false)
})
