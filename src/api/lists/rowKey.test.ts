import { expect, test } from 'vitest'
import { exampleRow, exampleRows } from './exampleRows'
import { placesOf, rowKey, withRows } from './rowKey'
import { withoutPersons } from './withoutPersons'

test('two provisions of one organization are two rows, told apart by when they were made', () => {
  const trial = exampleRow(1, { created: 1 })
  const purchase = exampleRow(1, { created: 2, purchased: true })
  expect(rowKey(trial)).not.toBe(rowKey(purchase))
  expect(withRows([], [trial, purchase])).toEqual([trial, purchase])
})

test('without that they are told apart by their kind', () => {
  const { created: _, ...rest } = exampleRow(1).provision
  const kinds = [
    rest,
    { ...rest, purchased: true },
    { ...rest, trial: false, interested: true },
  ].map((provision) => rowKey({ provision }))
  expect(new Set(kinds).size).toBe(3)
})

test('a list that has all rows already is given back as it is, and untouched rows stay the same objects', () => {
  const rows = exampleRows(5)
  expect(withRows(rows, [])).toBe(rows)
  expect(withRows(rows, exampleRows(5))).toBe(rows)
  const changed = exampleRow(3, { created: rows[2]?.provision.created, modified: 2e12 })
  const next = withRows(rows, [changed])
  expect(next).not.toBe(rows)
  expect(next.map((row, n) => row === rows[n])).toEqual([true, true, false, true, true])
  expect(next[2]).toBe(changed)
})

test('what was changed later stays, whatever comes in', () => {
  const rows = exampleRows(2)
  const { created } = exampleRow(1).provision
  expect(withRows(rows, [exampleRow(1, { created, modified: 1, purchased: true })])).toBe(rows)
})

test('of equal stamps what was read later counts: seats, names and contacts', () => {
  const [row] = exampleRows(1)
  if (!row) throw new Error('no row')
  const { provision, customer } = row
  const seats = { maxUsers: 1, entitlements: new Map([['standard', { num: 1 }]]) }
  for (const news of [
    { provision: { ...provision, orgEntitlements: seats }, customer },
    { provision, customer: { ...customer, name: 'Another name' } },
    { provision: { ...provision, purchaserEmail: 'new@example.org' }, customer },
  ]) {
    expect(withRows([row], [news])).toEqual([news])
  }
})

test('persons alone are no news where the list was kept without them', () => {
  const rows = exampleRows(3)
  const kept = rows.map(withoutPersons)
  expect(withRows(kept, rows)).toBe(kept)
  const renamed = exampleRow(2, { ...rows[1]?.provision, purchased: true })
  expect(withRows(kept, [renamed])[1]).toBe(renamed)
})

test('new rows come last, once each, the latest of them', () => {
  const rows = exampleRows(1)
  const [old, late] = [exampleRow(2), exampleRow(2, { modified: 2e12 })]
  expect(withRows(rows, [late, old])).toEqual([...rows, late])
  expect(withRows(rows, [old, late])).toEqual([...rows, late])
})

test('the places of rows are those in the list', () => {
  const rows = exampleRows(3)
  expect(rows.map((row) => placesOf(rows).get(rowKey(row)))).toEqual([0, 1, 2])
})
