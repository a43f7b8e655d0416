import { describe, expect } from 'vitest'
import type { ParamsOf } from '../../src/contract/endpoint'
import { listing, listings } from '../../src/contract/listings'
import { demoListings } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const { parcels, trees } = demoListings
const inOrder = [
  'Field Crew Planner',
  'Flood Watch',
  'Hill Shade Basemap',
  'Parcel Viewer Pro',
  'Tree Inventory (preview)',
]

async function titles(portal: TestPortal, params: ParamsOf<typeof listings>, token?: string) {
  const reply = await portal.call(listings, params, token)
  return reply.listings.rows.map(({ title }) => title)
}

describe('listings', () => {
  test('of everybody are the published ones, without signing in', async ({ portal }) => {
    expect(await titles(portal, {})).toEqual(inOrder.slice(0, 4))
  })

  test('of one’s own are all, for an administrator', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    expect(await titles(portal, { mylistings: true }, token)).toEqual(inOrder)
    expect(await titles(portal, {}, token)).toEqual(inOrder.slice(0, 4))
  })

  test('of one’s own are not for others', async ({ portal }) => {
    const mine = { mylistings: 'true' }
    expect(await portal.post('/content/listings', mine)).toMatchObject({ error: { code: 499 } })
    for (const username of ['seller_sales', 'seller_reader']) {
      const token = await portal.signIn(username)
      const reply = await portal.post('/content/listings', mine, token)
      expect(reply).toMatchObject({ error: { code: 403 } })
    }
    const token = await portal.signIn('purchaser_admin')
    expect(await titles(portal, { mylistings: true }, token)).toEqual([])
  })

  test('are found by words of the title; two quotes find all', async ({ portal }) => {
    expect(await titles(portal, { q: 'FLOOD' })).toEqual(['Flood Watch'])
    expect(await titles(portal, { q: '""' })).toEqual(inOrder.slice(0, 4))
    expect(await titles(portal, { q: 'nothing' })).toEqual([])
  })

  test('come in the order of several fields, whatever their case', async ({ portal }) => {
    const byTypeDown = { sortField: 'TYPE,Title', sortOrder: 'desc' } as const
    expect(await titles(portal, byTypeDown)).toEqual([
      'Parcel Viewer Pro',
      'Flood Watch',
      'Field Crew Planner',
      'Hill Shade Basemap',
    ])
  })

  test('come in pages', async ({ portal }) => {
    const first = await portal.call(listings, { num: 3 })
    expect(first).toMatchObject({ total: 4, start: 1, num: 3, nextStart: 4 })
    expect(await titles(portal, { num: 3, start: first.nextStart })).toEqual([inOrder[3]])
  })
})

describe('one listing', () => {
  test('is for everybody once it is published', async ({ portal }) => {
    expect(await portal.call(listing, { itemId: parcels.itemId })).toMatchObject({
      title: parcels.title,
      licenseBy: 'licenseByUser',
      listingAccess: 'public',
      vendor: { name: 'Northwind Maps' },
    })
  })

  test('is for its own organization before', async ({ portal }) => {
    const path = `/content/listings/${trees.itemId}`
    const missing = { error: { code: 400, messageCode: 'CONT_0001' } }
    expect(await portal.post(path)).toMatchObject(missing)
    const stranger = await portal.signIn('purchaser_admin')
    expect(await portal.post(path, {}, stranger)).toMatchObject(missing)
    const reader = await portal.signIn('seller_reader')
    expect(await portal.post(path, {}, reader)).toMatchObject({ listingPublishedDate: -1 })
  })
})
