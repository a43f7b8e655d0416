import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customersList } from '../../src/contract/provisions'
import { test } from '../testPortal'
import { pageOf } from './paging'

describe('pageOf', () => {
  it('puts every row on exactly one page, whatever the size', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 150 }), (total, num) => {
        const rows = Array.from({ length: total }, (_, index) => index)
        const seen: number[] = []
        for (let start = 1; start !== -1;) {
          const { page, paging } = pageOf(rows, { start, num })
          seen.push(...page)
          start = paging.nextStart
        }
        expect(seen).toEqual(rows)
      }),
    )
  })

  it('answers anything that is asked', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.integer(), fc.integer(), (total, start, num) => {
        const { page, paging } = pageOf(Array(total).fill('row'), { start, num })
        expect(page.length).toBeLessThanOrEqual(100)
        expect(paging.total).toBe(total)
        expect(paging.nextStart === -1 || paging.nextStart > paging.start).toBe(true)
      }),
    )
  })
})

describe('pages of customersList', () => {
  const path = '/portals/self/customersList'

  test.for([1, 3, 7, 40, 41, 100])('of %d hold every row exactly once', async (num, { portal }) => {
    const token = await portal.signIn('seller_reader')
    const seen: string[] = []
    for (let start = 1; start !== -1;) {
      const page = await portal.call(customersList, { id: 'self', start, num }, token)
      expect(page).toMatchObject({ total: 40, start, num })
      seen.push(
        ...page.provisions.rows.map(
          ({ provision }) => `${provision.itemId} ${provision.purchaserOrgId}`,
        ),
      )
      start = page.nextStart
    }
    expect(new Set(seen).size).toBe(40)
    expect(seen).toHaveLength(40)
  })

  test.for([
    ['start at 1 and have 10 rows unless told', {}, { start: 1, num: 10, nextStart: 11 }, 10],
    ['have 100 rows at most', { num: '1000' }, { start: 1, num: 100, nextStart: -1 }, 40],
    ['end with -1', { start: '31' }, { start: 31, num: 10, nextStart: -1 }, 10],
    ['are empty beyond the end', { start: '41' }, { start: 41, num: 10, nextStart: -1 }, 0],
    ['are empty far beyond it', { start: '9007199254740991' }, { nextStart: -1 }, 0],
    ['start at 1 when asked for less', { start: '0' }, { start: 1, nextStart: 11 }, 10],
    ['have no row when none is asked for', { num: '0' }, { num: 0, nextStart: -1 }, 0],
  ] as const)('%s', async ([, asked, answered, count], { portal }) => {
    const token = await portal.signIn('seller_reader')
    const reply = await portal.post(path, { ...asked }, token)
    expect(reply).toMatchObject({ total: 40, ...answered })
    expect((reply as { provisions: unknown[] }).provisions).toHaveLength(count)
  })
})
