import { describe, expect } from 'vitest'
import { userEntitlements } from '../../src/contract/userEntitlements'
import { demoListings } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const { parcels, crews, flood } = demoListings
const manage = ['portal:admin:manageLicenses']

const member = (n: number) => `harbor_member_${String(n).padStart(2, '0')}`
const members = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => member(from + index))

async function assign(
  portal: TestPortal,
  users: string[],
  entitlements: string[] | undefined,
  { itemId }: { itemId: string } = parcels,
) {
  const token = await portal.signIn('purchaser_admin')
  const asked = JSON.stringify({ users, entitlements })
  const path = `/content/listings/${itemId}/provisionUserEntitlements`
  return portal.post(path, { userEntitlements: asked, suppressCustomerEmail: 'true' }, token)
}

async function held(portal: TestPortal, itemId: string = parcels.itemId) {
  const token = await portal.signIn('purchaser_admin')
  const { userEntitlements: list } = await portal.call(
    userEntitlements,
    { itemId, num: 100 },
    token,
  )
  return new Map(list.rows.map((row) => [row.username, row.entitlements]))
}

async function grant(portal: TestPortal, maxUsers: number, counts: Record<string, number>) {
  const token = await portal.signIn('seller_admin')
  const entries = Object.entries(counts).map(([key, num]) => [key, { num }])
  const orgEntitlements = { maxUsers, entitlements: Object.fromEntries(entries) as object }
  const fields = {
    purchaserOrgId: 'HarborCity000011',
    orgEntitlements: JSON.stringify(orgEntitlements),
  }
  await portal.post(`/content/listings/${parcels.itemId}/provisionOrgEntitlements`, fields, token)
}

describe('provisionUserEntitlements', () => {
  test('replaces what somebody held', async ({ portal }) => {
    expect(await assign(portal, [member(1)], ['advanced'])).toEqual({ success: true })
    expect((await held(portal)).get(member(1))).toEqual(['advanced'])
  })

  test.for([[[]], [undefined]])('takes everything with %j', async ([entitlements], { portal }) => {
    expect(await assign(portal, [member(1), member(2)], entitlements)).toEqual({ success: true })
    const after = await held(portal)
    expect(after.size).toBe(28)
    expect(after.has(member(1))).toBe(false)
  })

  test('takes 25 people at once and not 26', async ({ portal }) => {
    expect(await assign(portal, members(1, 25), ['standard'])).toEqual({ success: true })
    expect(await assign(portal, members(1, 26), ['standard'])).toMatchObject({
      error: { code: 400 },
    })
    expect(await assign(portal, [], ['standard'])).toMatchObject({ error: { code: 400 } })
  })

  test('refuses the whole for one who is no member, and applies nothing', async ({ portal }) => {
    const before = await held(portal)
    for (const stranger of ['seller_admin', 'nobody']) {
      const reply = await assign(portal, [member(1), stranger], ['advanced'])
      expect(reply).toMatchObject({ error: { code: 400 } })
    }
    expect(await held(portal)).toEqual(before)
  })

  test('keeps to maxUsers', async ({ portal }) => {
    await grant(portal, 30, { standard: 40 })
    const before = await held(portal)
    expect(await assign(portal, ['purchaser_admin'], ['standard'])).toMatchObject({
      error: { code: 400 },
    })
    expect(await held(portal)).toEqual(before)
    await grant(portal, 31, { standard: 40 })
    expect(await assign(portal, ['purchaser_admin'], ['standard'])).toEqual({ success: true })
  })

  test('takes seats back, and hands none out, when there are fewer than are held', async ({
    portal,
  }) => {
    await grant(portal, 10, { standard: 10 })
    expect((await held(portal)).size).toBe(30)
    expect(await assign(portal, [member(1)], [])).toEqual({ success: true })
    expect((await held(portal)).size).toBe(29)
    expect(await assign(portal, [member(1)], ['standard'])).toMatchObject({ error: { code: 400 } })
  })

  test('keeps to the seats of each entitlement', async ({ portal }) => {
    await grant(portal, 35, { standard: 40, advanced: 7 })
    expect(await assign(portal, members(1, 2), ['advanced'])).toMatchObject({
      error: { code: 400 },
    })
    expect(await assign(portal, members(1, 1), ['advanced'])).toEqual({ success: true })
    expect(await assign(portal, [member(2)], ['spatialAnalyst'])).toMatchObject({
      error: { code: 400 },
    })
  })

  test('needs a purchase or a trial', async ({ portal }) => {
    expect(await assign(portal, [member(1)], ['standard'], crews)).toMatchObject({
      error: { code: 400, message: 'item not provisioned' },
    })
    const token = await portal.signIn('purchaser_admin')
    await portal.post(`/content/listings/${crews.itemId}/trial`, {}, token)
    const reply = await assign(portal, [member(1)], [crews.itemId], crews)
    expect(reply).toEqual({ success: true })
  })

  test('is over when the purchase is', async ({ portal }) => {
    await portal.setClock(Date.now() + 131 * 86_400_000)
    expect(await assign(portal, [member(1)], ['standard'])).toMatchObject({
      error: { code: 400, message: 'item not provisioned' },
    })
  })

  test('needs a by-member listing', async ({ portal }) => {
    expect(await assign(portal, [member(1)], ['standard'], flood)).toMatchObject({
      error: { code: 400, message: 'not licensed by user' },
    })
  })

  test('needs an administrator or manageLicenses', async ({ portal }) => {
    await portal.setPerson('purchaser_admin', { role: 'org_user', privileges: [] })
    const refused = { error: { code: 403 } }
    expect(await assign(portal, [member(1)], ['standard'])).toMatchObject(refused)
    await portal.setPerson('purchaser_admin', { privileges: manage })
    expect(await assign(portal, [member(1)], ['standard'])).toEqual({ success: true })
  })
})

describe('userEntitlements', () => {
  const path = `/content/listings/${parcels.itemId}/userEntitlements`

  test('lists who holds what, in pages', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    const reply = await portal.post(path, { start: '30', num: '1' }, token)
    expect(reply).toEqual({
      total: 30,
      start: 30,
      num: 1,
      nextStart: -1,
      userEntitlements: [
        {
          username: member(30),
          lastLogin: -1,
          disconnected: false,
          entitlements: ['standard', 'advanced'],
        },
      ],
    })
  })

  test.for([
    ['by100', 100, [30]],
    ['by25', 100, [25, 5]],
    ['by25', 10, [10, 10, 10]],
  ] as const)(
    'tells all in pages of %s when %i are asked for',
    async ([way, num, sizes], { portal }) => {
      await portal.steer('switches', { holders: way })
      const token = await portal.signIn('purchaser_admin')
      const names: string[] = []
      const seen: number[] = []
      for (let start = 1; start > 0;) {
        const page = await portal.call(
          userEntitlements,
          { itemId: parcels.itemId, start, num },
          token,
        )
        const { rows } = page.userEntitlements
        names.push(...rows.map(({ username }) => username))
        seen.push(rows.length)
        start = page.nextStart ?? -1
      }
      expect(seen).toEqual(sizes)
      expect(names).toEqual(members(1, 30))
    },
  )

  test('tells all at once, and nothing of pages, where it does as its page says', async ({
    portal,
  }) => {
    await portal.steer('switches', { holders: 'whole' })
    const token = await portal.signIn('purchaser_admin')
    const reply = await portal.post(path, { start: '11', num: '10' }, token)
    expect(Object.keys(reply as object)).toEqual(['userEntitlements'])
    expect((reply as { userEntitlements: unknown[] }).userEntitlements).toHaveLength(30)
  })

  test('says -1 of those who never signed in, and an instant of the others', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    const { userEntitlements: list } = await portal.call(
      userEntitlements,
      { itemId: parcels.itemId, num: 100 },
      token,
    )
    const never = list.rows.filter(({ lastLogin }) => lastLogin === -1)
    expect(never.map(({ username }) => username)).toEqual([6, 12, 18, 24, 30].map(member))
    expect(list.rows.filter(({ lastLogin }) => lastLogin > 0)).toHaveLength(25)
  })

  test('of one member is an object below the same key, whatever the case', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    expect(await portal.post(`${path}/Harbor_Member_05`, {}, token)).toMatchObject({
      userEntitlements: { username: member(5), entitlements: ['standard', 'advanced'] },
    })
    expect(await portal.post(`${path}/nobody`, {}, token)).toMatchObject({ error: { code: 400 } })
  })

  test('of a by-organization listing is refused', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    const reply = await portal.post(`/content/listings/${flood.itemId}/userEntitlements`, {}, token)
    expect(reply).toMatchObject({ error: { code: 400, message: 'not licensed by user' } })
  })

  test('is not for members without manageLicenses, but for oneself', async ({ portal }) => {
    await assign(portal, ['purchaser_admin'], ['standard'])
    await portal.setPerson('purchaser_admin', { role: 'org_user', privileges: [] })
    const token = await portal.signIn('purchaser_admin')
    const refused = { error: { code: 403 } }
    expect(await portal.post(path, {}, token)).toMatchObject(refused)
    expect(await portal.post(`${path}/${member(5)}`, {}, token)).toMatchObject(refused)
    expect(await portal.post(`${path}/purchaser_admin`, {}, token)).toMatchObject({
      userEntitlements: { entitlements: ['standard'] },
    })
    await portal.setPerson('purchaser_admin', { privileges: manage })
    expect(await portal.post(path, {}, token)).toMatchObject({ total: 31 })
  })

  test('shows a seller nothing of its customers', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    expect(await portal.post(path, {}, token)).toMatchObject({ total: 0, userEntitlements: [] })
  })
})
