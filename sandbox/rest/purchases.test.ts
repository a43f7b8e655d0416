import { describe, expect } from 'vitest'
import { purchases } from '../../src/contract/provisions'
import { demoListings } from '../seeds/demoListings'
import { test } from '../testPortal'

const { parcels, crews, flood } = demoListings

describe('purchases', () => {
  test('are what the organization has bought, tries and asked for', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    await portal.post(`/content/listings/${crews.itemId}/trial`, {}, token)
    await portal.post(`/content/listings/${flood.itemId}/interest`, {}, token)
    const reply = await portal.call(purchases, { id: 'self' }, token)
    const titles = Object.values(reply).map(({ rows }) => rows.map(({ listing }) => listing?.title))
    expect(titles).toEqual([[parcels.title], [crews.title], [flood.title]])
    expect(await portal.call(purchases, { id: 'HarborCity000011' }, token)).toEqual(reply)
  })

  test('are those that run, unless told otherwise', async ({ portal }) => {
    await portal.setClock(Date.now() + 131 * 86_400_000)
    const token = await portal.signIn('purchaser_admin')
    const count = async (status?: 'all' | 'active' | 'expired') => {
      const reply = await portal.call(purchases, { id: 'self', status }, token)
      return reply.purchases.rows.length
    }
    expect(await count()).toBe(0)
    expect(await count('active')).toBe(0)
    expect(await count('expired')).toBe(1)
    expect(await count('all')).toBe(1)
  })

  test('of another organization are nobody else’s business', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    expect(await portal.post('/portals/HarborCity000011/purchases', {}, token)).toMatchObject({
      error: { code: 403 },
    })
  })
})
