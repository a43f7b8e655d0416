import { describe, expect } from 'vitest'
import { demoSeller } from '../seeds/demoListings'
import { test } from '../testPortal'

const flags = ['canListApps', 'canListData', 'canProvisionDirectPurchase']

describe('portals/self', () => {
  test('has no user and no capabilities for a stranger, which is no error', async ({ portal }) => {
    const reply = await portal.post('/portals/self')
    expect(reply).toMatchObject({ id: demoSeller.id, supportsOAuth: true, allSSL: false })
    for (const name of ['user', 'appInfo', 'subscriptionInfo', ...flags]) {
      expect(reply).not.toHaveProperty(name)
    }
  })

  test('tells a member who it is and what its organization may do', async ({ portal }) => {
    const token = await portal.signIn('seller_sales')
    const reply = await portal.post('/portals/self', {}, token)
    expect(reply).toMatchObject({
      id: demoSeller.id,
      canListApps: true,
      canProvisionDirectPurchase: false,
      user: { username: 'seller_sales', role: 'org_user', roleId: 'aB3dE5fG7hJ9kL1m' },
    })
    expect(reply).not.toHaveProperty('subscriptionInfo')
  })

  test('tells an administrator of the subscription, too', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    const reply = await portal.post('/portals/self', {}, token)
    expect(reply).toMatchObject({ subscriptionInfo: { id: '8799302912' } })
    expect(reply).not.toHaveProperty('user.roleId')
  })

  test('shows a change of privileges at once', async ({ portal }) => {
    const token = await portal.signIn('seller_reader')
    await portal.setPerson('seller_reader', { privileges: ['marketplace:admin:purchase'] })
    expect(await portal.post('/portals/self', {}, token)).toMatchObject({
      user: { privileges: ['marketplace:admin:purchase'] },
    })
  })
})

test('community/self is the same user as portals/self has', async ({ portal }) => {
  const token = await portal.signIn('purchaser_admin')
  const user = await portal.post('/community/self', {}, token)
  expect(user).toMatchObject({ username: 'purchaser_admin', orgId: 'HarborCity000011' })
  expect(await portal.post('/portals/self', {}, token)).toMatchObject({ user })
})

describe('an organization', () => {
  test('shows its public side to strangers and more to its members', async ({ portal }) => {
    const path = '/portals/HarborCity000011'
    const publicSide = await portal.post(path)
    expect(publicSide).toMatchObject({ name: 'Harbor City', access: 'public' })
    expect(publicSide).not.toHaveProperty('canListApps')
    const stranger = await portal.signIn('seller_admin')
    expect(await portal.post(path, {}, stranger)).toEqual(publicSide)
    const member = await portal.signIn('purchaser_admin')
    expect(await portal.post(path, {}, member)).toMatchObject({ canListApps: false })
  })

  test('that is private refuses strangers', async ({ portal }) => {
    const refused = { error: { code: 403 } }
    expect(await portal.post('/portals/Maplewood0000025')).toMatchObject(refused)
    const token = await portal.signIn('seller_admin')
    expect(await portal.post('/portals/Maplewood0000025', {}, token)).toMatchObject(refused)
  })

  test('that does not exist is no different from one out of sight', async ({ portal }) => {
    expect(await portal.post('/portals/Nobody0000000099')).toMatchObject({
      error: { messageCode: 'CONT_0001' },
    })
  })
})

test.for([
  '/portals/HarborCity000011/resources/thumbnail.svg',
  '/content/listings/3f0c1b8e5d7a49629c4e8b1a7d2f6035/info/thumbnail/thumbnail.svg',
])('a picture is always the same, and runs nothing: %s', async (path, { portal }) => {
  const look = async () => {
    const reply = await fetch(`${portal.origin}/sharing/rest${path}`)
    return { headers: reply.headers, text: await reply.text() }
  }
  const { headers, text } = await look()
  expect(headers.get('Content-Type')).toBe('image/svg+xml')
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(text).toMatch(/^<svg /)
  expect((await look()).text).toBe(text)
})
