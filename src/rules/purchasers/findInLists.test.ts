import { expect, test } from 'vitest'
import type { CustomerRow } from '~/contract/provisions'
import { exampleProvision } from '../exampleProvision'
import { findInLists } from './findInLists'

function row(name: string, purchaserOrgId = name): CustomerRow {
  return { provision: exampleProvision({ purchaserOrgId }), customer: { name } }
}

const lists = [
  [row('Old River Town'), row('Riverton County'), row('Åland'), row('River 10'), row('River 2')],
  [row('City of Rivière', 'Org77'), row('Riverdale')],
]

function names(typed: string, most = 20): string[] {
  return findInLists(lists, typed, most, 'en').rows.map(({ customer }) => customer?.name ?? '')
}

test('names that begin so come first, by name; then those that have it somewhere', () => {
  expect(names('RIVER')).toEqual([
    ...['River 10', 'River 2', 'Riverdale', 'Riverton County'],
    'Old River Town',
  ])
})

test('accents do not matter, words may stand in any order, and ids are found', () => {
  expect(names('riviere')).toEqual(['City of Rivière'])
  expect(names('aland')).toEqual(['Åland'])
  expect(names(' county river ')).toEqual(['Riverton County'])
  expect(names('org77')).toEqual(['City of Rivière'])
})

test('persons are not searched, and nothing finds nothing', () => {
  expect(names('jsmith')).toEqual([])
  expect(names('  ')).toEqual([])
})

test('what is not handed out is counted', () => {
  expect(names('river', 2)).toHaveLength(2)
  expect(findInLists(lists, 'river', 2).total).toBe(5)
})
