import { describe, expect, test } from 'vitest'
import type { CustomerRow } from '~/contract/provisions'
import { findPurchaser, type ListCustomers } from './findPurchaser'

const search = { orgId: 'seller', itemId: 'mine', purchaserOrgId: 'buyer', name: undefined }

function listing(...rows: { itemId: string; modified: number }[]): ListCustomers {
  return listingWith(0, ...rows)
}

function listingWith(
  unreadable: number,
  ...rows: { itemId: string; modified: number }[]
): ListCustomers {
  const told = rows.map(({ itemId, modified }) => ({
    provision: { itemId, purchaserOrgId: 'buyer', modified },
  }))
  // Nothing else of a reply is looked at.
  const reply = { nextStart: -1, total: 0, provisions: { rows: told as CustomerRow[], unreadable } }
  return () => Promise.resolve(reply as Awaited<ReturnType<ListCustomers>>)
}

test('a row of another listing is nobody’s, although the portal names it', async () => {
  expect(await findPurchaser(listing({ itemId: 'other', modified: 2 }), search)).toBeNull()
})

test('of several rows of the listing the newest counts', async () => {
  const rows = [
    { itemId: 'mine', modified: 1 },
    { itemId: 'mine', modified: 3 },
    { itemId: 'other', modified: 9 },
  ]
  const found = await findPurchaser(listing(...rows), search)
  expect(found?.provision.modified).toBe(3)
})

test('where a row could not be read, nobody says that there is none', async () => {
  await expect(findPurchaser(listingWith(1), search)).rejects.toMatchObject({ kind: 'unexpected' })
  expect(
    await findPurchaser(listingWith(1, { itemId: 'mine', modified: 1 }), search),
  ).not.toBeNull()
})

describe('a portal that lies about its pages', () => {
  const others = Array.from({ length: 249 }, (_, n) => ({
    provision: { itemId: 'mine', purchaserOrgId: `other${n}`, modified: 1 },
  }))
  const last = { provision: { itemId: 'mine', purchaserOrgId: 'buyer', modified: 1 } }

  function lying(rows: object[], lie: (start: number) => { total?: number; nextStart?: number }) {
    const asked: number[] = []
    const list: ListCustomers = ({ start = 1 }) => {
      asked.push(start)
      const page = rows.slice(start - 1, start + 99) as CustomerRow[]
      const next = start + 100 <= rows.length ? start + 100 : -1
      const truth = { total: rows.length, start, num: 100, nextStart: next }
      const provisions = { rows: page, unreadable: 0 }
      return Promise.resolve({ ...truth, ...lie(start), provisions })
    }
    return { asked, list }
  }

  test.each<[string, (start: number) => { total?: number; nextStart?: number }]>([
    ['with a next page that is the same', (start) => ({ nextStart: start })],
    ['with a next page that is nowhere', () => ({ nextStart: -1 })],
    ['with a next page that passes one over', (start) => ({ nextStart: start + 200 })],
    ['with pages that never end', (start) => ({ nextStart: start + 100 })],
    ['with a total too low', () => ({ total: 50 })],
    ['with a total too high', () => ({ total: 1e9 })],
  ])('%s hides nobody, and is left', async (_, lie) => {
    const { asked, list } = lying([...others, last], lie)
    expect(await findPurchaser(list, search)).not.toBeNull()
    expect(asked.length).toBeLessThan(4)
    const none = lying(others, lie)
    expect(await findPurchaser(none.list, search)).toBeNull()
    expect(none.asked.length).toBeLessThan(5)
  })
})
