import { describe, expect, test } from 'vitest'
import { type FileContext, judgeTable, mayGoOn, mostRows } from './judgeTable'

const itemId = '6489da7f08f045ac8c0a5b1de37d56fe'
const context: FileContext = { itemId, keys: ['standard', 'advanced', 'reason', 'seats.x'] }
const heads = ['item_id', 'org_id', 'organization', 'max_users', 'standard', 'reason', 'base_stamp']

const judge = (...rows: string[][]) => judgeTable([heads, ...rows], context)
const row = (orgId: string, maxUsers: string, standard: string, rest: string[] = []) => [
  ...[itemId, orgId, '', maxUsers, standard],
  ...rest,
]

describe('a row', () => {
  test('wants what its cells say; an empty cell wants nothing, and 0 is a number', () => {
    const [wish, ...others] = judge(row('a', '0', '', ['moved', 'm1.e2'])).wishes
    expect(wish).toEqual({
      ...{ row: 2, orgId: 'a', organization: '', reason: 'moved', ticket: '', baseStamp: 'm1.e2' },
      maxUsers: { kind: 'set', value: 0 },
      seats: new Map(),
    })
    expect(others).toEqual([])
  })

  test('keeps its number where empty rows are between', () => {
    const { wishes, rows } = judge(['', ' '], row('a', '1', ''), [''], row('b', '2', ''))
    expect(wishes.map((each) => each.row)).toEqual([3, 5])
    expect(rows).toBe(2)
  })

  test.each([
    ['-1', 'negative'],
    ['\u22123', 'negative'],
    ['+4', 'step'],
    ['10.000', 'separator'],
    ['10,5', 'separator'],
    ['1 000', 'separator'],
    ['1’000', 'separator'],
    ['12.0', 'separator'],
    ['10k', 'notWhole'],
    ['1e3', 'notWhole'],
    ['0x10', 'notWhole'],
    ['NaN', 'notWhole'],
    ['8²', 'notWhole'],
    ['١٢3', 'notWhole'],
    ['12345678', 'tooLarge'],
  ])('with %s for a number has a problem at that cell', (text, why) => {
    const { wishes, problems } = judge(row('a', '', text))
    expect(wishes).toEqual([])
    expect(problems).toEqual([{ kind: 'number', row: 2, column: 5, head: 'standard', why, text }])
  })

  test.each([
    ['007', 7],
    ['١٢', 12],
    ['１２', 12],
    [' 12 ', 12],
  ])('with %s for a number wants it', (text, value) => {
    expect(judge(row('a', text, '')).wishes[0]?.maxUsers).toEqual({ kind: 'set', value })
  })

  test('of another listing, without an id, with a wrong stamp or too much in it has a problem', () => {
    const { problems } = judge(
      ['other', 'a', '', '1'],
      ['', 'b', '', '1'],
      [itemId, '', '', '1'],
      row('d', '1', '', ['', '2026-01-01']),
      row('e', '1', '', ['x'.repeat(501)]),
      row('f', '1', '', ['', '', 'more']),
    )
    expect(problems.map(({ kind, ...rest }) => [kind, 'row' in rest && rest.row])).toEqual([
      ['otherListing', 2],
      ['missingId', 3],
      ['missingId', 4],
      ['badStamp', 5],
      ['tooLong', 6],
      ['beyondHead', 7],
    ])
  })

  test('about a purchaser that another is about too is not used, nor is the other', () => {
    const { wishes, problems } = judge(row('a', '1', ''), row('b', '1', ''), row('a', '2', ''))
    expect(wishes.map(({ orgId }) => orgId)).toEqual(['b'])
    const place = { column: 2, head: 'org_id', first: 2 }
    expect(problems).toEqual([
      { kind: 'duplicateRow', row: 2, ...place },
      { kind: 'duplicateRow', row: 4, ...place },
    ])
  })

  test('with a formula that came to an error has a problem, not an empty cell', () => {
    const table = [heads, row('a', '', '3')]
    const { wishes, problems } = judgeTable(table, context, new Set(['2 4']))
    expect(wishes).toEqual([])
    expect(problems).toEqual([{ kind: 'errorCell', row: 2, column: 4, head: 'max_users' }])
  })

  test('says an id as it was before our own files made it safe', () => {
    expect(judge(row("'=a", '1', '')).wishes[0]?.orgId).toBe('=a')
    expect(judge(row("'a", '1', '')).wishes[0]?.orgId).toBe("'a")
  })
})

describe('heads', () => {
  const judgeHeads = (...names: string[]) =>
    judgeTable([names, names.map((name) => (name === 'item_id' ? itemId : '1'))], context).problems

  test('may come in any order and in capitals', () => {
    const { wishes, problems } = judgeTable(
      [
        ['Max_Users', ' org_id', 'ITEM_ID'],
        ['5', 'a', itemId],
      ],
      context,
    )
    expect(problems).toEqual([])
    expect(wishes[0]?.maxUsers).toEqual({ kind: 'set', value: 5 })
  })

  test('that are unknown are all said, with what was probably meant', () => {
    expect(judgeHeads('item_id', 'org_id', 'Max users', 'Standard', 'colour')).toEqual([
      { kind: 'unknownColumn', column: 3, head: 'Max users', meant: 'max_users' },
      { kind: 'unknownColumn', column: 4, head: 'Standard', meant: 'standard' },
      { kind: 'unknownColumn', column: 5, head: 'colour' },
    ])
    expect(judgeHeads('item_id', 'org_id', 'seats.none')).toEqual([
      { kind: 'unknownEntitlement', column: 3, head: 'seats.none' },
    ])
  })

  test('that are missing, twice or without a name are said', () => {
    expect(judgeHeads('max_users')).toEqual([
      { kind: 'missingColumn', head: 'item_id' },
      { kind: 'missingColumn', head: 'org_id' },
    ])
    expect(judgeHeads('item_id', 'org_id')).toEqual([{ kind: 'noNumbers' }])
    expect(judgeHeads('item_id', 'org_id', 'standard', 'seats.standard')).toEqual([
      { kind: 'duplicateColumn', column: 4, head: 'seats.standard', first: 3 },
    ])
    expect(judgeHeads('item_id', 'org_id', '', 'max_users')).toEqual([
      { kind: 'namelessColumn', column: 3 },
    ])
  })

  test('tell an entitlement from a column of the same name', () => {
    const names = ['item_id', 'org_id', 'reason', 'seats.reason', 'seats.seats.x']
    const { wishes, problems } = judgeTable([names, [itemId, 'a', 'why', '2', '3']], context)
    expect(problems).toEqual([])
    expect(wishes[0]?.reason).toBe('why')
    expect([...(wishes[0]?.seats.keys() ?? [])]).toEqual(['reason', 'seats.x'])
  })

  test('keep every row from going on, and rows are judged all the same', () => {
    const judged = judgeTable([[...heads, 'colour'], row('a', 'x', '')], context)
    expect(judged.problems.map(({ kind }) => kind)).toEqual(['unknownColumn', 'number'])
    expect(mayGoOn(judged)).toBe(false)
  })
})

describe('a file', () => {
  test('goes on without its bad rows only when somebody says so', () => {
    expect(mayGoOn(judge(row('a', 'x', ''), row('b', '1', '')))).toBe(true)
    expect(mayGoOn(judge(row('a', 'x', '')))).toBe(false)
  })

  test('with nothing in it, or heads alone, is said to be empty', () => {
    const empty = { kind: 'unreadable', why: 'empty' }
    expect(judgeTable([], context).problems).toEqual([empty])
    expect(judgeTable([['', ' '], []], context).problems).toEqual([empty])
    expect(judge().problems).toEqual([empty])
  })

  test('with too many rows or columns is not used', () => {
    const rows = Array.from({ length: mostRows + 1 }, (_, n) => row(`org${n}`, '1', ''))
    const judged = judge(...rows)
    expect(judged.problems).toEqual([{ kind: 'tooManyRows', rows: mostRows + 1 }])
    expect(mayGoOn(judged)).toBe(false)
    expect(mayGoOn(judge(...rows.slice(1)))).toBe(true)
    const wide = judgeTable([heads, Array.from({ length: 300 }, () => 'x')], context)
    expect(wide.problems).toEqual([{ kind: 'tooManyColumns', columns: 300 }])
  })
})
