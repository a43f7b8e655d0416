import { describe, expect } from 'vitest'
import { demoListings } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const { parcels, crews, flood, basemap } = demoListings
const harbor = 'HarborCity000011'
const day = 86_400_000

async function asPurchaser(portal: TestPortal, operation: string, { itemId }: { itemId: string }) {
  const token = await portal.signIn('purchaser_admin')
  return portal.post(`/content/listings/${itemId}/${operation}`, {}, token)
}

const withdraw = async (portal: TestPortal, { itemId }: { itemId: string }) => {
  const token = await portal.signIn('seller_admin')
  return portal.post(
    `/content/listings/${itemId}/deleteProvision`,
    { purchaserOrgId: harbor },
    token,
  )
}

describe('a trial', () => {
  test('of a by-member listing starts with 5 seats and ends after its days', async ({ portal }) => {
    const now = Date.now()
    await portal.setClock(now)
    expect(await asPurchaser(portal, 'trial', crews)).toEqual({
      itemId: crews.itemId,
      provisionedItemId: crews.itemId,
      accountId: 'NwMapsSeller0001',
      purchaserOrgId: harbor,
      purchaserUsername: 'purchaser_admin',
      purchaserFullName: 'Purchaser administrator',
      purchaserEmail: 'purchaser_admin@example.org',
      purchaserPhone: null,
      startDate: now,
      endDate: now + 30 * day,
      purchased: false,
      trial: true,
      interested: false,
      created: now,
      modified: now,
      orgEntitlements: {
        maxUsers: 5,
        entitlementsModified: now,
        entitlements: { [crews.itemId]: { num: 5 } },
      },
    })
  })

  test('of a by-organization listing has no seats', async ({ portal }) => {
    const reply = await asPurchaser(portal, 'trial', flood)
    expect(reply).toMatchObject({ trial: true })
    expect(reply).not.toHaveProperty('orgEntitlements')
  })

  test('lasts its days from its own start, however old the request is', async ({ portal }) => {
    const asked = Date.now()
    await portal.setClock(asked)
    await asPurchaser(portal, 'interest', crews)
    const now = asked + 40 * day
    await portal.setClock(now)
    expect(await asPurchaser(portal, 'trial', crews)).toMatchObject({
      trial: true,
      interested: false,
      created: asked,
      startDate: now,
      modified: now,
      endDate: now + 30 * day,
    })
  })
})

describe('a trial is refused', () => {
  test('the second time, also after the first has ended', async ({ portal }) => {
    await asPurchaser(portal, 'trial', crews)
    expect(await asPurchaser(portal, 'trial', crews)).toMatchObject({ error: { code: 400 } })
    await portal.setClock(Date.now() + 31 * day)
    expect(await asPurchaser(portal, 'trial', crews)).toMatchObject({ error: { code: 400 } })
  })

  test('after a purchase', async ({ portal }) => {
    expect(await asPurchaser(portal, 'trial', parcels)).toMatchObject({ error: { code: 400 } })
  })

  test('for a listing that cannot be tried', async ({ portal }) => {
    expect(await asPurchaser(portal, 'trial', basemap)).toMatchObject({ error: { code: 400 } })
  })

  test('for an unpublished listing, as if it did not exist', async ({ portal }) => {
    expect(await asPurchaser(portal, 'trial', demoListings.trees)).toMatchObject({
      error: { messageCode: 'CONT_0001' },
    })
  })

  test.for([
    [[], false],
    [['marketplace:admin:purchase'], true],
    [['marketplace:admin:startTrial'], true],
    [['marketplace:admin:manage'], false],
  ] as const)('or not, for a member with %j: %s', async ([privileges, may], { portal }) => {
    await portal.setPerson('purchaser_admin', { role: 'org_user', privileges: [...privileges] })
    const reply = await asPurchaser(portal, 'trial', crews)
    expect(reply).toMatchObject(may ? { trial: true } : { error: { code: 403 } })
  })
})

test('a withdrawn trial can be had again', async ({ portal }) => {
  await asPurchaser(portal, 'trial', crews)
  await withdraw(portal, crews)
  expect(await asPurchaser(portal, 'trial', crews)).toMatchObject({ trial: true })
})
