import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seats } from '../exampleProvision'
import { nameOf } from '../nameOf'
import { exampleRow } from './exampleRow'
import { fold } from './searchText'
import { type Selection, selectRows } from './selectRows'

const now = Date.UTC(2026, 7, 12)
const everything: Selection = {
  ...{ q: '', withContacts: false, state: 'all', quick: [], ranges: [], sort: [] },
}
const person = { purchaserFullName: 'Ana Núñez', purchaserEmail: 'Ana@Example.org' }
const rows = [
  exampleRow('Zürich Wasser', { purchaserOrgId: 'AbC123', ...person, endDate: now + 1 }),
  exampleRow('ＲＩＶＥＲＴＯＮ County', { endDate: now - 1 }),
  {
    ...exampleRow('Alpha', { trial: false, purchased: true, endDate: null }),
    customer: { name: 'Alpha', urlKey: 'alpha-maps' },
  },
]

function found(differences: Partial<Selection>): string[] {
  return selectRows(rows, { ...everything, ...differences }, now, 'en').map(nameOf)
}

test.each([
  ['zurich', 'Zürich Wasser'],
  ['ZÜRICH', 'Zürich Wasser'],
  ['  wasser ', 'Zürich Wasser'],
  ['zu\u0308rich', 'Zürich Wasser'],
  ['zür\u200bich', 'Zürich Wasser'],
  ['abc123', 'Zürich Wasser'],
  ['riverton', 'ＲＩＶＥＲＴＯＮ County'],
  ['alpha-MAPS', 'Alpha'],
])('%j finds %s', (q, name) => {
  expect(found({ q })).toEqual([name])
})

test('contacts are looked at only when asked for', () => {
  for (const q of ['nunez', 'ana@example']) {
    expect(found({ q })).toEqual([])
    expect(found({ q, withContacts: true })).toEqual(['Zürich Wasser'])
  }
})

test('a search never finds what stands in two texts', () => {
  expect(found({ q: 'wasser abc' })).toEqual([])
})

test('nothing to look for finds everybody, by name', () => {
  const all = ['Alpha', 'ＲＩＶＥＲＴＯＮ County', 'Zürich Wasser']
  expect(found({})).toEqual(all)
  expect(found({ q: ' \u0301 ' })).toEqual(all)
})

test('state, quick filters, ranges and search narrow together', () => {
  expect(found({ state: 'trial' })).toEqual(['Zürich Wasser'])
  expect(found({ state: 'ended' })).toEqual(['ＲＩＶＥＲＴＯＮ County'])
  expect(found({ quick: ['noEnd'] })).toEqual(['Alpha'])
  expect(found({ quick: ['ending', 'noEnd'] })).toEqual([])
  expect(found({ ranges: [{ column: 'maxUsers', from: '11' }] })).toEqual([])
  expect(found({ state: 'trial', q: 'alpha' })).toEqual([])
  expect(found({ sort: [{ column: 'ends', isDescending: true }] })).toEqual([
    ...['Alpha', 'Zürich Wasser', 'ＲＩＶＥＲＴＯＮ County'],
  ])
})

test('narrowing gives rows that were there, each once, and the list is left as it was', () => {
  const names = fc.array(fc.record({ name: fc.string(), max: fc.nat(50) }))
  fc.assert(
    fc.property(names, fc.nat(50), (made, from) => {
      const list = made.map(({ name, max }) =>
        exampleRow(name, { orgEntitlements: seats(max, {}) }),
      )
      const before = [...list]
      const ranges = [{ column: 'maxUsers', from: String(from) } as const]
      const selected = selectRows(list, { ...everything, ranges }, now)
      expect(new Set(selected).size).toBe(selected.length)
      expect(selected).toHaveLength(made.filter(({ max }) => max >= from).length)
      expect(list).toEqual(before)
    }),
  )
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
