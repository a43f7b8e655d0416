import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { codeFor, askToken, redeeming, speaksFor, verifier } from '../oauth/testSignIn'
import { demoListings } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const Entry = z.looseObject({
  n: z.int(),
  method: z.string(),
  operation: z.string(),
  who: z.nullable(z.string()),
  parameters: z.record(z.string(), z.string()),
})

async function ledgerOf(portal: TestPortal) {
  const text = await (await portal.control('ledger')).text()
  const { entries } = z.object({ entries: z.array(Entry) }).parse(JSON.parse(text))
  return { text, entries }
}

describe('control calls', () => {
  test.for(['reset', 'clock', 'people', 'listings', 'switches', 'ledger'])(
    'need the secret: %s',
    async (what, { portal }) => {
      const token = await portal.signIn('seller_admin')
      const method = what === 'ledger' ? 'GET' : 'POST'
      const init = { method, ...(method === 'POST' && { body: '{"world":"empty","now":1}' }) }
      for (const wrong of ['', 'wrong', 'known to the tests onlyy']) {
        const reply = await portal.control(what, init, wrong)
        expect(reply.status).toBe(403)
        expect(await reply.text()).not.toContain('entries')
      }
      expect(await speaksFor(portal, token)).toBe('seller_admin')
    },
  )

  test.for([
    ['reset', { world: 'nowhere' }],
    ['reset', { world: 'large', purchasers: -1 }],
    ['reset', { world: 'large', purchasers: 50_001 }],
    ['reset', { world: 'large', purchasers: 1.5 }],
    ['reset', undefined],
    ['clock', { now: 'soon' }],
    ['listings', { itemId: demoListings.parcels.itemId, licenseBy: 'magic' }],
    ['switches', { entitlements: 'guess' }],
  ] as const)('that make no sense change nothing: %s %j', async ([what, body], { portal }) => {
    const token = await portal.signIn('seller_admin')
    const init = { method: 'POST', body: body === undefined ? 'no JSON' : JSON.stringify(body) }
    expect((await portal.control(what, init)).status).toBe(400)
    expect(await speaksFor(portal, token)).toBe('seller_admin')
  })
})

describe('reset', () => {
  test('signs everybody out and lets the clock go', async ({ portal }) => {
    await portal.setClock(1_000_000)
    const token = await portal.signIn('seller_admin')
    await portal.reset('demo')
    expect(await speaksFor(portal, token)).toBe(498)
    const before = Date.now()
    const given = { username: 'seller_admin', password: 'sandbox' }
    const { expires = 0 } = (await portal.post('/generateToken', given)) as { expires?: number }
    expect(expires).toBeGreaterThanOrEqual(before + 3_600_000)
  })

  test('sets every switch and person back', async ({ portal }) => {
    await portal.steer('switches', { customersListFor: 'manage' })
    await portal.setPerson('seller_admin', { role: 'org_user', privileges: [] })
    await portal.reset('demo')
    const list = '/portals/self/customersList'
    const reader = await portal.signIn('seller_reader')
    expect(await portal.post(list, {}, reader)).toMatchObject({ total: 40 })
    const admin = await portal.signIn('seller_admin')
    expect(await portal.post('/community/self', {}, admin)).toMatchObject({ role: 'org_admin' })
  })
})

test('a clock that is let go runs with this computer’s', async ({ portal }) => {
  await portal.setClock(1_000_000)
  await portal.steer('clock', { now: null })
  const before = Date.now()
  const token = await portal.signIn('seller_admin')
  const path = `/content/listings/${demoListings.parcels.itemId}/deleteProvision`
  await portal.post(path, { purchaserOrgId: 'Riverton00000001' }, token)
  const { entries } = await ledgerOf(portal)
  expect(entries.at(-1)?.['at']).toBeGreaterThanOrEqual(before)
})

test('a listing can be licensed otherwise', async ({ portal }) => {
  const { itemId } = demoListings.parcels
  await portal.steer('listings', { itemId, licenseBy: 'licenseByOrganization' })
  expect(await portal.post(`/content/listings/${itemId}`)).toMatchObject({
    licenseBy: 'licenseByOrganization',
  })
})

describe('the ledger', () => {
  test('has every request, oldest first, and what a write changed', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    await portal.post('/portals/self/customersList', { num: '5' }, token)
    const path = `/content/listings/${demoListings.parcels.itemId}/provisionOrgEntitlements`
    const orgEntitlements = '{"maxUsers":3,"entitlements":{"standard":{"num":3}}}'
    await portal.post(path, { purchaserOrgId: 'Riverton00000001', orgEntitlements }, token)
    await portal.post('/community/self')
    const { entries } = await ledgerOf(portal)
    expect(entries).toMatchObject([
      { operation: 'generateToken', method: 'POST', who: 'seller_admin' },
      { operation: 'customersList', who: 'seller_admin', parameters: { id: 'self', num: '5' } },
      {
        operation: 'provisionOrgEntitlements',
        parameters: { orgEntitlements },
        effect: {
          before: { org_entitlements: expect.stringContaining('"maxUsers":10') as string },
          after: { org_entitlements: expect.stringContaining('"maxUsers":3') as string },
        },
        reply: { orgEntitlements: { maxUsers: 3 } },
      },
      { operation: 'community/self', who: null, reply: { error: { code: 499 } } },
    ])
    const numbers = entries.map(({ n }) => n)
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index))
  })

  test('keeps nothing that could sign somebody in', async ({ portal }) => {
    const code = await codeFor(portal, 'seller_admin')
    const tokens = (await askToken(portal, redeeming(code))) as Record<string, string>
    const { access_token = '', refresh_token = '' } = tokens
    const script = await portal.signIn('seller_admin')
    await portal.post('/community/self', {}, access_token)
    await portal.post('/oauth2/revokeToken', { auth_token: refresh_token, client_id: 'rest-js' })
    const { text, entries } = await ledgerOf(portal)
    expect(entries).toHaveLength(5)
    for (const secret of [code, verifier, access_token, refresh_token, script, '"sandbox"']) {
      expect(secret.length).toBeGreaterThan(8)
      expect(text).not.toContain(secret)
    }
  })
})
