import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageWindow } from './paging'

describe('pageWindow', () => {
  it('counts rows from 1', () => {
    expect(pageWindow({ page: 1, size: 50, total: 212 })).toEqual({
      page: 1,
      pages: 5,
      start: 1,
      from: 1,
      to: 50,
    })
  })

  it('ends with the last row', () => {
    expect(pageWindow({ page: 5, size: 50, total: 212 })).toMatchObject({ from: 201, to: 212 })
  })

  it('has one page without rows when the list is empty', () => {
    expect(pageWindow({ page: 1, size: 50, total: 0 })).toEqual({
      page: 1,
      pages: 1,
      start: 1,
      from: 0,
      to: 0,
    })
  })

  it.each([
    [0, 1],
    [-3, 1],
    [99, 5],
    [2.9, 2],
    [NaN, 1],
    [Infinity, 5],
  ])('takes page %d for page %d', (asked, page) => {
    expect(pageWindow({ page: asked, size: 50, total: 212 }).page).toBe(page)
  })

  it('puts every row on exactly one page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 5000 }),
        (size, total) => {
          const { pages } = pageWindow({ page: 1, size, total })
          const windows = Array.from({ length: pages }, (_, index) =>
            pageWindow({ page: index + 1, size, total }),
          )
          const gaps = windows.map(({ from }, index) => from - (windows[index - 1]?.to ?? 0))
          expect(new Set(gaps)).toEqual(new Set([1]))
          expect(windows.at(-1)?.to).toBe(total)
        },
      ),
    )
  })
})
