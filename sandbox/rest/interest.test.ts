import { describe, expect } from 'vitest'
import { demoListings } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const { parcels, crews, basemap } = demoListings
const day = 86_400_000

async function asPurchaser(
  portal: TestPortal,
  operation: 'interest' | 'trial',
  { itemId }: { itemId: string },
  fields = {},
) {
  const token = await portal.signIn('purchaser_admin')
  return portal.post(`/content/listings/${itemId}/${operation}`, fields, token)
}

describe('an interest', () => {
  test('is a request, with the contact it names', async ({ portal }) => {
    const fields = {
      purchaserFullName: 'Purchasing',
      purchaserEmail: 'buy@example.org',
      purchaserPhone: '+1 555 0199',
    }
    const reply = await asPurchaser(portal, 'interest', crews, fields)
    expect(reply).toMatchObject({ ...fields, interested: true, purchased: false, trial: false })
    expect(reply).not.toHaveProperty('orgEntitlements')
  })

  test('comes from whoever asks, unless another contact is named', async ({ portal }) => {
    expect(await asPurchaser(portal, 'interest', crews)).toMatchObject({
      purchaserUsername: 'purchaser_admin',
      purchaserFullName: 'Purchaser administrator',
      purchaserPhone: null,
    })
  })

  test('may follow a trial that has ended, which cannot be had again', async ({ portal }) => {
    const start = Date.now()
    await portal.setClock(start)
    await asPurchaser(portal, 'trial', crews)
    const now = start + 31 * day
    await portal.setClock(now)
    expect(await asPurchaser(portal, 'interest', crews)).toMatchObject({
      interested: true,
      trial: false,
      created: start,
      startDate: now,
      endDate: -1,
    })
    expect(await asPurchaser(portal, 'trial', crews)).toMatchObject({ error: { code: 400 } })
  })
})

describe('an interest is refused', () => {
  test('the second time', async ({ portal }) => {
    await asPurchaser(portal, 'interest', crews)
    expect(await asPurchaser(portal, 'interest', crews)).toMatchObject({ error: { code: 400 } })
  })

  test('after a purchase', async ({ portal }) => {
    expect(await asPurchaser(portal, 'interest', parcels)).toMatchObject({ error: { code: 400 } })
  })

  test('while a trial runs', async ({ portal }) => {
    await asPurchaser(portal, 'trial', crews)
    expect(await asPurchaser(portal, 'interest', crews)).toMatchObject({ error: { code: 400 } })
  })

  test('for a free listing', async ({ portal }) => {
    expect(await asPurchaser(portal, 'interest', basemap)).toMatchObject({ error: { code: 400 } })
  })

  test.for([
    [['marketplace:admin:purchase'], true],
    [['marketplace:admin:startTrial', 'marketplace:admin:manage'], false],
  ] as const)('or not, for a member with %j: %s', async ([privileges, may], { portal }) => {
    await portal.setPerson('purchaser_admin', { role: 'org_user', privileges: [...privileges] })
    const reply = await asPurchaser(portal, 'interest', crews)
    expect(reply).toMatchObject(may ? { interested: true } : { error: { code: 403 } })
  })
})
