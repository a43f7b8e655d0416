import { describe, expect } from 'vitest'
import { type CustomerRow, customersList } from '../../src/contract/provisions'
import { test as base } from '../testPortal'
import { demoListings } from './demoListings'

const day = 86_400_000

const test = base.extend<{ rows: CustomerRow[] }>({
  rows: async ({ portal }, use) => {
    const token = await portal.signIn('seller_admin')
    const reply = await portal.call(customersList, { id: 'self', num: 100 }, token)
    await use(reply.provisions.rows)
  },
})

interface Facts {
  row: CustomerRow
  name: string
  /** Milliseconds from now to the end; infinite without one. */
  left: number
  seats: Map<string, { num: number }>
}

function factsOf(row: CustomerRow): Facts {
  const { endDate, orgEntitlements } = row.provision
  return {
    row,
    name: row.customer?.name ?? '',
    left: endDate === null ? Infinity : endDate - Date.now(),
    seats: orgEntitlements?.entitlements ?? new Map<string, { num: number }>(),
  }
}

const states: Record<string, (facts: Facts) => boolean> = {
  'a purchase with an end': ({ row, left }) =>
    row.provision.purchased && left < Infinity && left > 0,
  'a purchase without an end': ({ row, left }) => row.provision.purchased && left === Infinity,
  'a purchase that has ended': ({ row, left }) => row.provision.purchased && left < 0,
  'a trial that runs': ({ row, left }) => row.provision.trial && left > 5 * day,
  'a trial that ends tomorrow': ({ row, left }) => row.provision.trial && left > 0 && left <= day,
  'a trial that has ended': ({ row, left }) => row.provision.trial && left < 0,
  'a request': ({ row }) => row.provision.interested,
  'an unpublished listing': ({ row }) => row.listing?.listingPublishedDate === null,
  'a listing by organization': ({ row }) => row.listing?.licenseBy === 'licenseByOrganization',
  'a free listing': ({ row }) => row.listing?.licenseType === 'free',
  'an app whose only entitlement is the id of its listing': ({ row, seats }) =>
    seats.size === 1 && seats.has(row.provision.itemId),
  'a by-member purchase without seats yet': ({ row, seats }) =>
    row.listing?.licenseBy === 'licenseByUser' && row.provision.purchased && seats.size === 0,
  'more seats than people': ({ row, seats }) =>
    [...seats.values()].some(({ num }) => num > (row.provision.orgEntitlements?.maxUsers ?? 0)),
  'a very large customer': ({ row }) => (row.provision.orgEntitlements?.maxUsers ?? 0) > 10_000,
  'a very long name': ({ name }) => name.length > 120,
  'a name in Arabic': ({ name }) => /\p{Script=Arabic}/u.test(name),
  'a name in Japanese': ({ name }) => /\p{Script=Han}/u.test(name),
  'a name with emoji': ({ name }) => /\p{Extended_Pictographic}/u.test(name),
  'a customer without a picture': ({ row }) => row.customer?.thumbnail === null,
}

describe('the world demo', () => {
  test.for(Object.entries(states))('has %s', ([, isSo], { rows }) => {
    expect(rows.map(factsOf).filter(isSo)).not.toEqual([])
  })

  test('has two organizations of one name', ({ rows }) => {
    const twins = rows.filter(({ customer }) => customer?.name === 'Springfield')
    expect(twins.map(({ customer }) => customer?.region)).toEqual(['AU', 'US'])
    expect(new Set(twins.map(({ provision }) => provision.purchaserOrgId)).size).toBe(2)
  })

  test('has purchasers of every listing, and more of one than fit a page', ({ rows }) => {
    for (const { itemId } of Object.values(demoListings)) {
      expect(rows.filter(({ provision }) => provision.itemId === itemId)).not.toEqual([])
    }
    const { itemId } = demoListings.parcels
    expect(rows.filter(({ provision }) => provision.itemId === itemId).length).toBeGreaterThan(20)
  })

  test('keeps to what every provision keeps to', ({ rows }) => {
    for (const { provision } of rows) {
      const { created = 0, modified = 0, startDate, endDate } = provision
      expect(created).toBeLessThanOrEqual(startDate ?? 0)
      expect(created).toBeLessThanOrEqual(modified)
      expect(modified).toBeLessThanOrEqual(Date.now())
      expect(startDate).toBeLessThan(endDate ?? Infinity)
    }
  })

  test('looks the same again, whenever it is planted', async ({ portal, rows }) => {
    await portal.reset('demo')
    const token = await portal.signIn('seller_admin')
    const again = await portal.call(customersList, { id: 'self', num: 100 }, token)
    const idsOf = (list: CustomerRow[]) =>
      list.map(({ provision, customer }) => [
        provision.itemId,
        provision.purchaserOrgId,
        customer,
        provision.orgEntitlements?.entitlements,
      ])
    expect(idsOf(again.provisions.rows)).toEqual(idsOf(rows))
  })
})
