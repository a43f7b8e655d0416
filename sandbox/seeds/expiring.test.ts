import { expect } from 'vitest'
import { listings } from '../../src/contract/listings'
import { customersList } from '../../src/contract/provisions'
import { test } from '../testPortal'

const day = 86_400_000

test('the world expiring has every way to end, the same each time', async ({ portal }) => {
  const read = async () => {
    await portal.reset('expiring')
    const token = await portal.signIn('seller_admin')
    const { provisions } = await portal.call(customersList, { id: 'self', num: 100 }, token)
    const found = await portal.call(listings, { mylistings: true }, token)
    expect(found.total).toBe(4)
    return provisions.rows.map(({ provision }) => provision)
  }
  const rows = await read()
  const left = rows.map(({ endDate }) => (endDate === null ? Infinity : endDate - Date.now()))
  const some = (isSo: (one: (typeof rows)[number], left: number) => boolean) =>
    rows.filter((one, n) => isSo(one, left[n] ?? NaN)).length
  expect(some(({ trial }, ms) => trial && ms > 0 && ms <= day)).toBe(2)
  expect(some(({ trial }, ms) => trial && ms < 0)).toBe(1)
  expect(some(({ purchased }, ms) => purchased && ms < 0)).toBe(1)
  expect(some(({ purchased }, ms) => purchased && ms === Infinity)).toBe(1)
  expect(some(({ trial }, ms) => trial && ms === Infinity)).toBe(1)
  expect(some(({ interested }) => interested)).toBe(3)
  const ids = (list: typeof rows) => list.map((one) => `${one.itemId} ${one.purchaserOrgId}`)
  expect(ids(await read())).toEqual(ids(rows))
})
