import { expect, test } from 'vitest'
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
  const reply = { nextStart: -1, provisions: { rows: told as CustomerRow[], unreadable } }
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
