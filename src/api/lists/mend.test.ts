import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExampleList, exampleRow, exampleRows, idsOf } from './exampleRows'
import { mend } from './mend'
import { readWhole } from './readWhole'

const late = 2e12

/** A list of 450 that was read, and its portal after that. */
async function setUp(count = 450) {
  const list = new ExampleList(exampleRows(count))
  const known = await readWhole(list.readPage)
  list.asked.length = 0
  return { list, known }
}

test('nothing new is one page, and the very same rows', async () => {
  const { list, known } = await setUp()
  const mended = await mend(known, list.readPage)
  expect(list.asked).toEqual(['modified 1'])
  expect(mended.isComplete).toBe(true)
  expect(mended.rows).toBe(known.rows)
})

test('it stops at the first row that was known, however many are new', async () => {
  const { list, known } = await setUp()
  for (let n = 1; n <= 230; n++) {
    const { created } = exampleRow(n).provision
    list.put(exampleRow(n, { created, modified: late + n }))
  }
  list.put(exampleRow(500, { modified: late }))
  const mended = await mend(known, list.readPage)
  expect(list.asked).toEqual(['modified 1', 'modified 101', 'modified 201'])
  expect(mended).toMatchObject({ isComplete: true, total: 451 })
  expect(idsOf(mended.rows)).toEqual(idsOf(list.rows))
  expect(mended.rows.filter(({ provision }) => provision.modified === late + 7)).toHaveLength(1)
})

test('it is as old as its oldest page, and tells when every row was read last', async () => {
  const { list, known } = await setUp()
  for (let n = 1; n <= 150; n++) {
    const { created } = exampleRow(n).provision
    list.put(exampleRow(n, { created, modified: late }))
  }
  const { askedAt, readAt, wholeAt } = await mend(known, list.readPage)
  expect(readAt - askedAt).toBe(3)
  expect(askedAt).toBe(known.readAt + 1)
  expect(wholeAt).toBe(known.wholeAt)
})

test('what was changed within a minute of the newest change is looked at again', async () => {
  const { list, known } = await setUp()
  const { created, modified = 0 } = exampleRow(450).provision
  list.put(exampleRow(3, { created: exampleRow(3).provision.created, modified: modified - 59_000 }))
  list.put(exampleRow(450, { created, modified }))
  const { rows } = await mend(known, list.readPage)
  expect(rows.find(({ provision }) => provision.purchaserOrgId === 'Org00003')?.provision).toEqual(
    expect.objectContaining({ modified: modified - 59_000 }),
  )
})

test('with too much news, reading all of it again is the shorter way', async () => {
  const { list, known } = await setUp(1_500)
  list.rows = list.rows.map((row, n) => ({
    ...row,
    provision: { ...row.provision, modified: late + n },
  }))
  expect(await mend(known, list.readPage)).toMatchObject({ isComplete: false })
  expect(list.asked).toHaveLength(10)
})

test.each<[string, (list: ExampleList) => void]>([
  ['somebody is gone', (list) => list.remove(7)],
  [
    'somebody is gone and somebody else came',
    (list) => {
      list.remove(7)
      list.put(exampleRow(600, { modified: late }))
    },
  ],
  [
    'rows have no last change',
    (list) => {
      list.rows = list.rows.map(({ provision: { modified: _, ...provision } }) => ({ provision }))
    },
  ],
  ['rows are not in the order asked for', (list) => (list.lie = reversed)],
  [
    'a row that could be read cannot any more',
    (list) => (list.lie = ({ rows }) => ({ rows: rows.slice(1), unreadable: 1 })),
  ],
  ['the portal counts otherwise', (list) => (list.lie = () => ({ total: 451 }))],
])('it is not enough when %s', async (_, happen) => {
  const { list, known } = await setUp()
  happen(list)
  expect((await mend(known, list.readPage)).isComplete).toBe(false)
})

const reversed: ExampleList['lie'] = ({ rows }) => ({ rows: rows.toReversed() })

test.each([
  ['itself', 1],
  ['the page before', -99],
  ['further on', 201],
])('a next page that is %s ends it, and is not enough', async (_, nextStart) => {
  const { list, known } = await setUp()
  for (const { provision } of known.rows) {
    const { purchaserOrgId, created } = provision
    const n = Number(purchaserOrgId.slice(3))
    list.put(exampleRow(n, { created, modified: late + n }))
  }
  list.lie = () => ({ nextStart })
  expect(await mend(known, list.readPage)).toMatchObject({ isComplete: false })
  expect(list.asked).toEqual(['modified 1'])
})

test('a list of nobody is mended by nobody', async () => {
  const { list, known } = await setUp(0)
  expect(await mend(known, list.readPage)).toMatchObject({ isComplete: true, rows: [], total: 0 })
})

test('whatever happened meanwhile, it is right or says that it is not', async () => {
  const change = fc.record({
    kind: fc.constantFrom('come', 'go', 'change'),
    who: fc.integer({ min: 1, max: 250 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
      const { list, known } = await setUp(250)
      changes.forEach(({ kind, who }, n) => {
        const { created } = exampleRow(who).provision
        if (kind === 'come') list.put(exampleRow(1000 + n, { modified: late + n }))
        if (kind === 'go') list.remove(who)
        if (kind === 'change') list.put(exampleRow(who, { created, modified: late + n }))
      })
      const { isComplete, rows } = await mend(known, list.readPage)
      const text = (each: typeof rows) =>
        each.map(({ provision }) => JSON.stringify(provision)).sort()
      if (isComplete) expect(text(rows)).toEqual(text(list.rows))
      else expect(changes.some(({ kind }) => kind === 'go')).toBe(true)
    }),
  )
})
