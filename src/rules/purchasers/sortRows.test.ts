import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CustomerRow } from '~/contract/provisions'
import { seats } from '../exampleProvision'
import { nameOf } from '../nameOf'
import { type ColumnId, entitlementsIn, readColumn, seatsColumn, valueIn } from './columns'
import { exampleRow } from './exampleRow'
import { type SortBy, sortRows } from './sortRows'

const now = Date.UTC(2026, 7, 12)
const up = (column: ColumnId): SortBy => ({ column, isDescending: false })
const down = (column: ColumnId): SortBy => ({ column, isDescending: true })

function namesBy(rows: readonly CustomerRow[], ...sort: SortBy[]): string[] {
  const places = rows.map((_, n) => n)
  return sortRows({ rows, places, sort, now, locale: 'en' }).flatMap((n) => {
    const row = rows[n]
    return row ? [nameOf(row)] : []
  })
}

test('names are sorted as people do: numbers by their size, case and accents aside', () => {
  const rows = ['b 10', 'B 9', 'Ärger', 'apple', 'b 1'].map((name) => exampleRow(name))
  const sorted = ['apple', 'Ärger', 'b 1', 'B 9', 'b 10']
  expect(namesBy(rows)).toEqual(sorted)
  expect(namesBy(rows, up('name'))).toEqual(sorted)
  expect(namesBy(rows, down('name'))).toEqual(sorted.toReversed())
})

test('what is not known comes last either way, an end that never comes after every other', () => {
  const rows = [
    exampleRow('not stated', { endDate: null }),
    exampleRow('late', { endDate: now + 9e9 }),
    exampleRow('never', { purchased: true, trial: false, endDate: null }),
    exampleRow('early', { endDate: now }),
  ]
  expect(namesBy(rows, up('ends'))).toEqual(['early', 'late', 'never', 'not stated'])
  expect(namesBy(rows, down('ends'))).toEqual(['never', 'late', 'early', 'not stated'])
})

test('equals stand by name, whichever way the column is sorted', () => {
  const rows = ['c', 'a', 'b'].map((name) => exampleRow(name))
  expect(namesBy(rows, up('maxUsers'))).toEqual(['a', 'b', 'c'])
  expect(namesBy(rows, down('maxUsers'))).toEqual(['a', 'b', 'c'])
})

test('several columns are compared in turn, after the same name too', () => {
  const rows = [
    exampleRow('a', { modified: now, orgEntitlements: seats(1, {}) }),
    exampleRow('b', { modified: now, orgEntitlements: seats(2, {}) }),
    exampleRow('c', { modified: now - 1, orgEntitlements: seats(3, {}) }),
  ]
  expect(namesBy(rows, down('modified'), down('maxUsers'))).toEqual(['b', 'a', 'c'])
  const twins = [1, 3, 2].map((n) => exampleRow('Twin', { orgEntitlements: seats(n, {}) }))
  const places = sortRows({
    rows: twins,
    places: [0, 1, 2],
    sort: [up('name'), down('maxUsers')],
    now,
  })
  expect(places).toEqual([1, 2, 0])
})

test('states stand in the order of a life', () => {
  const rows = [
    exampleRow('ended', { endDate: now - 1 }),
    exampleRow('requested', { trial: false, interested: true }),
    exampleRow('purchased', { trial: false, purchased: true, endDate: null }),
    exampleRow('trial', { endDate: now + 1 }),
    exampleRow('unknown', { trial: false }),
  ]
  expect(namesBy(rows, up('state'))).toEqual([
    'trial',
    'purchased',
    'requested',
    'ended',
    'unknown',
  ])
})

test('any order has the same rows, known ones in order and unknown ones at the end', () => {
  const some = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
  const list = fc.array(fc.record({ name: fc.string(), a: some, b: some }))
  fc.assert(
    fc.property(list, fc.boolean(), (made, isDescending) => {
      const rows = made.map(({ name, a, b }) => {
        const held = { ...(a !== undefined && { a }), ...(b !== undefined && { b }) }
        return exampleRow(name, { orgEntitlements: seats(9, held) })
      })
      const places = rows.map((_, n) => n)
      const column = seatsColumn('a')
      const sorted = sortRows({ rows, places, sort: [{ column, isDescending }], now })
      expect(sorted.toSorted((a, b) => a - b)).toEqual(places)
      const values = sorted.map((n) => made[n]?.a)
      const known = values.filter((value) => value !== undefined)
      expect(values.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(known.toSorted((a, b) => (isDescending ? b - a : a - b)))
    }),
  )
})

test('a column is one of those there are, or the seats of an entitlement', () => {
  expect(['name', 'seats.a b', 'seats.', 'seats', 'toString', ''].map(readColumn)).toEqual([
    ...['name', 'seats.a b', undefined, undefined, undefined, undefined],
  ])
  expect(valueIn('name', exampleRow('a'), now)).toBeUndefined()
})

test('entitlements are listed by how many hold them', () => {
  const rows = [{ a: 1, b: 1 }, { b: 1, c: 0 }, { b: 1 }, { c: 1 }].map((held, n) =>
    exampleRow(String(n), { orgEntitlements: seats(1, held) }),
  )
  expect(entitlementsIn(rows)).toEqual(['b', 'c', 'a'])
})
