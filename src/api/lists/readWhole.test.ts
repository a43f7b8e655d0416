import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExampleList, exampleRow, exampleRows, idsOf } from './exampleRows'
import { readWhole } from './readWhole'

describe('a list that stands still', () => {
  test.each([
    [0, ['1']],
    [1, ['1']],
    [100, ['1']],
    [101, ['1', '100']],
    [199, ['1', '100']],
    [200, ['1', '100', '199']],
    [250, ['1', '100', '199']],
    [1000, ['1', '100', '199', '298', '397', '496', '595', '694', '793', '892', '991']],
  ])('of %d rows is read by exactly its pages, which overlap by a row', async (count, asked) => {
    const list = new ExampleList(exampleRows(count))
    const whole = await readWhole(list.readPage)
    expect(list.asked).toEqual(asked)
    expect(whole).toMatchObject({ total: count, unreadable: 0, isComplete: true })
    expect(whole.hasDrifted).toBe(false)
    expect(whole.rows).toEqual(list.rows)
  })

  test('tells of every page: where it begins, and how many rows have come', async () => {
    const list = new ExampleList(exampleRows(250))
    const heard: [number, number][] = []
    await readWhole(list.readPage, (_, start, loaded) => heard.push([start, loaded]))
    expect(heard).toEqual([
      [1, 100],
      [100, 199],
      [199, 250],
    ])
  })

  test('is as old as its oldest answer and as young as its youngest', async () => {
    const { readPage } = new ExampleList(exampleRows(250))
    const { askedAt, readAt, wholeAt } = await readWhole(readPage)
    expect({ askedAt, readAt, wholeAt }).toEqual({ askedAt: 1, readAt: 6, wholeAt: 1 })
  })

  test('keeps two rows of one organization', async () => {
    const { readPage } = new ExampleList([exampleRow(1), exampleRow(1, { created: 5 })])
    const { rows, isComplete } = await readWhole(readPage)
    expect(rows).toHaveLength(2)
    expect(isComplete).toBe(true)
  })

  test('counts rows that nobody can read', async () => {
    const list = new ExampleList(exampleRows(150))
    list.lie = ({ rows }, start) =>
      start === 1
        ? { rows: rows.slice(2), unreadable: 2 }
        : { rows: rows.slice(0, -3), unreadable: 3 }
    expect(await readWhole(list.readPage)).toMatchObject({
      ...{ unreadable: 5, total: 150, isComplete: true, hasDrifted: false },
    })
  })

  test('counts a row that nobody can read once, although it is on two pages', async () => {
    const list = new ExampleList(exampleRows(150))
    list.lie = ({ rows }, start) => ({
      rows: start === 1 ? rows.slice(0, -1) : rows.slice(1),
      unreadable: 1,
    })
    expect(await readWhole(list.readPage)).toMatchObject({
      ...{ unreadable: 1, total: 150, isComplete: true, hasDrifted: false },
    })
  })

  test('is read by the pages a portal gives, when they are shorter than asked for', async () => {
    const list = new ExampleList(exampleRows(120), 50)
    const whole = await readWhole(list.readPage)
    expect(list.asked).toEqual(['1', '50', '99'])
    expect(whole.isComplete).toBe(true)
    expect(whole.rows).toHaveLength(120)
  })

  test('keeps the order of its pages, whichever is answered first', async () => {
    const list = new ExampleList(exampleRows(600))
    const whole = await readWhole(async (start, sort) => {
      const page = await list.readPage(start, sort)
      for (let n = 0; n < 700 - start; n += 100) await Promise.resolve()
      return page
    })
    expect(whole.rows).toEqual(list.rows)
  })
})

describe('a list that changes while it is read', () => {
  test('by a purchaser who comes, ends right and says so', async () => {
    const list = new ExampleList(exampleRows(250))
    list.before = (n) => {
      if (n === 2) list.put(exampleRow(0, { modified: 2e12 }))
    }
    const whole = await readWhole(list.readPage)
    expect(idsOf(whole.rows)).toEqual(idsOf(list.rows))
    expect(whole).toMatchObject({ total: 251, isComplete: true, hasDrifted: true })
    // The rows changed last were enough.
    expect(list.asked.filter((each) => each === '1')).toHaveLength(1)
  })

  test('by a purchaser who goes, is read again', async () => {
    const list = new ExampleList(exampleRows(250))
    list.before = (n) => {
      if (n === 2) list.remove(1)
    }
    const whole = await readWhole(list.readPage)
    expect(idsOf(whole.rows)).toEqual(idsOf(list.rows))
    expect(whole).toMatchObject({ total: 249, isComplete: true, hasDrifted: true })
    expect(list.asked.filter((each) => each === '1')).toHaveLength(2)
  })

  test('by a purchaser who is called otherwise, misses nobody', async () => {
    const list = new ExampleList(exampleRows(250))
    list.before = (n) => {
      if (n === 2) list.put({ ...exampleRow(240), customer: { name: 'A new name' } })
    }
    const whole = await readWhole(list.readPage)
    expect(idsOf(whole.rows)).toEqual(idsOf(list.rows))
    expect(whole).toMatchObject({ isComplete: true, hasDrifted: true })
  })

  test('by one who goes and one who comes, is not taken in by a count that agrees', async () => {
    const list = new ExampleList(exampleRows(250))
    list.before = (n) => {
      if (n !== 2) return
      list.remove(1)
      list.put({ ...exampleRow(999, { modified: 2e12 }), customer: { name: 'ZZ' } })
    }
    const whole = await readWhole(list.readPage)
    expect(idsOf(whole.rows)).toEqual(idsOf(list.rows))
    expect(whole).toMatchObject({ total: 250, isComplete: true, hasDrifted: true })
  })

  test('while it is read a second time too, admits that it may not be complete', async () => {
    const list = new ExampleList(exampleRows(250))
    list.before = (n) => list.remove(n, n + 10)
    expect(await readWhole(list.readPage)).toMatchObject({ isComplete: false, hasDrifted: true })
  })

  test('in any one way, holds everybody at the end', async () => {
    const change = fc.record({
      at: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('come', 'go', 'rename', 'change'),
      who: fc.integer({ min: 1, max: 250 }),
      name: fc.constantFrom('AA', 'Name 00100a', 'Name 00200a', 'ZZ'),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, kind, who, name }) => {
        const list = new ExampleList(exampleRows(250))
        list.before = (n) => {
          if (n !== at) return
          const customer = { name }
          if (kind === 'come') list.put({ ...exampleRow(999, { modified: 2e12 }), customer })
          if (kind === 'go') list.remove(who)
          if (kind === 'rename') list.put({ ...exampleRow(who), customer })
          if (kind === 'change') list.put(exampleRow(who, { modified: 2e12 }))
        }
        const whole = await readWhole(list.readPage)
        expect(whole.isComplete).toBe(true)
        expect(idsOf(whole.rows)).toEqual(idsOf(list.rows))
      }),
    )
  })
})

describe('a portal that lies', () => {
  test('with a total too low is followed by its next pages, and not believed', async () => {
    const list = new ExampleList(exampleRows(250))
    list.lie = () => ({ total: 120 })
    const whole = await readWhole(list.readPage)
    expect(whole.rows).toHaveLength(250)
    expect(whole).toMatchObject({ total: 120, isComplete: false })
  })

  test.each([
    ['to itself', (start: number) => start],
    ['too far', (start: number) => start + 200],
    ['nowhere', () => -1],
  ])('with a total too low and a next page that points %s loses nobody', async (_, next) => {
    const list = new ExampleList(exampleRows(250))
    list.lie = (_page, start) => ({ total: 120, nextStart: next(start) })
    const whole = await readWhole(list.readPage)
    expect(whole.rows).toHaveLength(250)
    expect(whole).toMatchObject({ total: 120, isComplete: false })
    expect(list.asked.length).toBeLessThan(10)
  })

  test('with a total too high is not asked for pages without end', async () => {
    const list = new ExampleList(exampleRows(250))
    list.lie = () => ({ total: 1_000_000_000 })
    const whole = await readWhole(list.readPage)
    expect(whole.rows).toHaveLength(250)
    expect(whole.isComplete).toBe(false)
    expect(list.asked.length).toBeLessThan(40)
  })

  test('with a total that changes with every page is read twice and reported', async () => {
    const list = new ExampleList(exampleRows(250))
    list.lie = (_, start) => ({ total: 250 + start })
    const whole = await readWhole(list.readPage)
    expect(whole.rows).toHaveLength(250)
    expect(whole).toMatchObject({ isComplete: false, hasDrifted: true })
  })

  test.each([
    ['backwards', (start: number) => Math.max(1, start - 100)],
    ['to itself', (start: number) => start],
    ['nowhere', () => -1],
    ['far ahead', () => 1_000_000],
  ])('with a next page that points %s is read by its total', async (_, nextStart) => {
    const list = new ExampleList(exampleRows(250))
    list.lie = (_page, start) => ({ nextStart: nextStart(start) })
    const whole = await readWhole(list.readPage)
    expect(whole.rows).toHaveLength(250)
    expect(whole.isComplete).toBe(true)
    expect(list.asked.length).toBeLessThan(6)
  })

  test('with pages that never end is left when a page brings nobody new', async () => {
    const list = new ExampleList(exampleRows(250))
    list.lie = (page, start) => ({
      nextStart: start + 100,
      ...(page.rows.length === 0 && { rows: exampleRows(100) }),
    })
    const whole = await readWhole(list.readPage)
    expect(whole.rows).toHaveLength(250)
    expect(list.asked.length).toBeLessThan(10)
  })

  test('with ever new rows without end is left at last', async () => {
    let rows = 0
    const whole = await readWhole((start) => {
      const times = { askedAt: start, readAt: start }
      const page = { rows: [exampleRow(++rows)], unreadable: 0, total: 1, nextStart: start + 1 }
      return Promise.resolve({ ...times, ...page })
    })
    expect(rows).toBeLessThanOrEqual(2 * 2_000 + 10)
    expect(whole.isComplete).toBe(false)
  })

  test('whatever it says, comes to an end', async () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 600 }), fc.constantFrom(1e9, -1e9))
    const lies = fc.array(fc.record({ total: number, nextStart: number }), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(lies, fc.integer({ min: 0, max: 350 }), async (said, count) => {
        const list = new ExampleList(exampleRows(count))
        list.lie = () => said[list.asked.length % said.length] ?? {}
        const whole = await readWhole(list.readPage)
        expect(list.asked.length).toBeLessThan(60)
        expect(list.asked).not.toContainEqual(expect.stringMatching(/(^| )(-|0)/))
        if (whole.isComplete) expect(whole.rows).toHaveLength(whole.total)
      }),
      { numRuns: 50 },
    )
  })
})

test('a page that cannot be had fails the list, and no other page is asked for any more', async () => {
  const list = new ExampleList(exampleRows(5_000))
  list.before = (n) => {
    if (n === 4) throw new Error('gone')
  }
  await expect(readWhole(list.readPage)).rejects.toThrow('gone')
  await new Promise((done) => setTimeout(done, 5))
  expect(list.asked.length).toBeLessThan(15)
})
