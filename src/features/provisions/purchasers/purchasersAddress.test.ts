import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedColumns, seatsColumn } from '~/rules/purchasers/columns'
import { quickFilters } from '~/rules/purchasers/quickFilters'
import {
  isForServer,
  type PurchasersAddress,
  readColumns,
  readPurchasersAddress,
  readQuick,
  readSort,
  selectionOf,
  serverSearch,
  type ShownColumn,
  writeColumns,
  writeSort,
} from './purchasersAddress'

const column = fc.oneof(
  fc.constantFrom(...fixedColumns),
  fc.string({ minLength: 1 }).map(seatsColumn),
)
const columns = fc.uniqueArray(column, { minLength: 1 })
const hostile = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('name', 'ends', 'seats.', '-', ':', ',', '%', '%2', '99', '99999', '&'))
    .map((parts) => parts.join('')),
)

describe('what is sorted by', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(columns, fc.func(fc.boolean()), (ids, isDown) => {
        const sort = ids.map((id) => ({ column: id, isDescending: isDown(id) }))
        const text = writeSort(sort)
        expect(readSort(text === undefined ? {} : { sort: text })).toEqual(sort)
      }),
    )
  })

  test('is by name where nothing is said, or nothing that can be understood', () => {
    const byName = [{ column: 'name', isDescending: false }]
    for (const sort of [undefined, 'x', '-', ',,', '--ends', 'seats.', '%']) {
      expect(readSort({ sort })).toEqual(byName)
    }
    expect(writeSort([])).toBeUndefined()
    expect(writeSort([{ column: 'name', isDescending: false }])).toBeUndefined()
    expect(writeSort([{ column: 'name', isDescending: true }])).toBe('-name')
  })
})

describe('columns', () => {
  test('are read as they were written, the name first', () => {
    const width = fc.option(fc.integer({ min: 60, max: 900 }), { nil: undefined })
    fc.assert(
      fc.property(columns, width, (ids, first) => {
        const others = ids.filter((id) => id !== 'name').map((id): ShownColumn => ({ id }))
        const shown = [{ id: 'name', width: first } as const, ...others]
        expect(readColumns(writeColumns(shown))).toEqual(shown)
      }),
    )
  })

  test('are never wider or narrower than they can be used', () => {
    expect(readColumns('name:1,state:99999,ends:180')).toEqual([
      { id: 'name', width: 60 },
      { id: 'state', width: 900 },
      { id: 'ends', width: 180 },
    ])
  })

  test('are the usual ones where nothing is said, and the name alone where nothing is understood', () => {
    expect(readColumns(undefined)).toBeUndefined()
    for (const cols of ['', 'x', ',,:', 'seats.', '%']) {
      expect(readColumns(cols)?.map(({ id }) => id)).toEqual(['name'])
    }
    expect(readColumns('ends,ends:70,name')?.map(({ id }) => id)).toEqual(['name', 'ends'])
  })
})

describe('an address', () => {
  test('of whatever anybody types is read, and read the same again', () => {
    const value = fc.oneof(hostile, fc.integer(), fc.constant(null), fc.object())
    const search = fc.record(
      Object.fromEntries(
        ['q', 'show', 'quick', 'where', 'sort', 'cols', 'density', 'page', 'x'].map((name) => [
          name,
          value,
        ]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(search, (said) => {
        const address = readPurchasersAddress(said)
        expect(readPurchasersAddress(address)).toEqual(address)
        const selection = selectionOf(address)
        expect(selection.sort.length).toBeGreaterThan(0)
        expect(quickFilters).toEqual(expect.arrayContaining([...selection.quick]))
        expect(isForServer(address)).toBeTypeOf('boolean')
        expect(serverSearch(address).page).toBeGreaterThan(0)
      }),
    )
  })

  test('keeps a search for digits, which an address gives as a number', () => {
    expect(readPurchasersAddress({ q: 123 }).q).toBe('123')
  })

  test.each([
    { page: 1 },
    { page: 1.5 },
    { page: '2' },
    { density: 'usual' },
    { show: 'unknown' },
    { q: 'x'.repeat(201) },
    { cols: 'x'.repeat(2_001) },
  ])('leaves out %j', (said) => {
    expect(Object.values(readPurchasersAddress(said)).filter(Boolean)).toEqual([])
  })

  test('names quick filters in one order, each once', () => {
    expect(readQuick({ quick: 'large,x,ending,large' })).toEqual(['ending', 'large'])
    expect(readQuick({})).toEqual([])
  })

  test('looks at contacts only with their column', () => {
    expect(selectionOf({ q: 'x' }).withContacts).toBe(false)
    expect(selectionOf({ q: 'x', cols: 'state,contact' }).withContacts).toBe(true)
  })

  test.each<[PurchasersAddress, boolean]>([
    [{}, true],
    [{ q: 'x', show: 'trial', sort: '-ends', page: 3 }, true],
    [{ sort: 'modified' }, true],
    [{ sort: 'created' }, true],
    [{ sort: 'maxUsers' }, false],
    [{ sort: 'ends,name' }, false],
    [{ quick: 'large' }, false],
    [{ quick: 'x' }, true],
    [{ where: 'maxUsers:1..' }, false],
    [{ where: 'x' }, true],
    [{ cols: 'contact' }, true],
    [{ cols: 'contact', q: 'x' }, false],
  ])('%j can be answered by the portal: %s', (address, isAnswered) => {
    expect(isForServer(address)).toBe(isAnswered)
  })

  test('asks the portal for its own words', () => {
    expect(serverSearch({ q: 'x', show: 'trial', sort: '-ends', page: 3 })).toEqual({
      ...{ q: 'x', state: 'trial', sort: 'endDate', order: 'desc', page: 3 },
    })
  })
})
