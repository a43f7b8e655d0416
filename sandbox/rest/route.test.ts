import { describe, expect } from 'vitest'
import { demoListings, demoSeller } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const { itemId } = demoListings.parcels
const self = '/community/self'

async function get(portal: TestPortal, path: string, headers: Record<string, string> = {}) {
  const reply = await fetch(`${portal.origin}/sharing/rest${path}`, { headers })
  const body: unknown = await reply.json()
  return { status: reply.status, body }
}

describe('who calls', () => {
  const me = { username: 'seller_admin', orgId: demoSeller.id }

  test('is told by a token in the form', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    expect(await portal.post(self, {}, token)).toMatchObject(me)
  })

  test('is told by a token in the query', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    const { status, body } = await get(portal, `${self}?f=json&token=${token}`)
    expect(status).toBe(200)
    expect(body).toMatchObject(me)
  })

  test.for(['X-Esri-Authorization', 'Authorization'])(
    'is told by a token in the header %s',
    async (name, { portal }) => {
      const token = await portal.signIn('seller_admin')
      const { body } = await get(portal, self, { [name]: `Bearer ${token}` })
      expect(body).toMatchObject(me)
    },
  )

  test('is nobody without a token: 499 on HTTP 200', async ({ portal }) => {
    expect(await portal.post(self)).toEqual({
      error: { code: 499, message: 'Token Required', details: [] },
    })
  })

  test('is nobody with a token that nobody was given: 498 on HTTP 200', async ({ portal }) => {
    const refused = { error: { code: 498, message: 'Invalid token.', details: [] } }
    expect(await portal.post(self, {}, 'made up')).toEqual(refused)
    expect(await portal.post('/portals/self', {}, 'made up')).toEqual(refused)
  })

  test('is nobody once the token has ended', async ({ portal }) => {
    await portal.setClock(1_000_000)
    const token = await portal.signIn('seller_admin')
    await portal.setClock(1_000_000 + 20_160 * 60_000 - 1)
    expect(await portal.post(self, {}, token)).toMatchObject(me)
    await portal.setClock(1_000_000 + 20_160 * 60_000)
    expect(await portal.post(self, {}, token)).toMatchObject({ error: { code: 498 } })
  })
})

describe('every operation', () => {
  test('that reads takes GET and POST alike', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    const path = '/portals/self/customersList'
    const byPost = await portal.post(path, { num: '3', sortFields: 'created' }, token)
    const byGet = await get(portal, `${path}?num=3&sortFields=created&token=${token}`)
    expect(byGet.body).toEqual(byPost)
    expect(byPost).toMatchObject({ total: 40, num: 3 })
  })

  test.for([
    'provisionOrgEntitlements',
    'purchase',
    'trial',
    'interest',
    'deleteProvision',
    'provisionUserEntitlements',
  ])('that writes refuses GET: %s', async (operation, { portal }) => {
    const token = await portal.signIn('seller_admin')
    const path = `/content/listings/${itemId}/${operation}?token=${token}`
    const { status, body } = await get(portal, path)
    expect(status).toBe(200)
    expect(body).toMatchObject({ error: { code: 405 } })
  })

  test('passes unknown parameters by', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    const fields = { num: '2', nonsense: 'x', Start: '5', purchaseOrgId: 'y' }
    const reply = await portal.post('/portals/self/customersList', fields, token)
    expect(reply).toMatchObject({ start: 1, num: 2 })
  })

  test('refuses a parameter it cannot read, and names it', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    expect(await portal.post('/portals/self/customersList', { start: 'one' }, token)).toEqual({
      error: { code: 400, message: 'Invalid or missing input parameters: start', details: [] },
    })
  })

  test('takes no JSON body for a form', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    const reply = await fetch(`${portal.origin}/sharing/rest${self}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ error: { code: 499 } })
  })
})

test('the root says which version it stands for', async ({ portal }) => {
  expect(await portal.post('')).toEqual({ currentVersion: '2025.1' })
})
