import { describe, expect } from 'vitest'
import { demoListings } from '../seeds/demoListings'
import { type Fields, test, type TestPortal } from '../testPortal'

const { parcels, crews, flood, basemap } = demoListings
const eastport = 'Eastport00000016'
const day = 86_400_000

async function purchase(
  portal: TestPortal,
  fields: Fields,
  as = 'seller_admin',
  item: { itemId: string } = parcels,
) {
  const token = await portal.signIn(as)
  return portal.post(`/content/listings/${item.itemId}/purchase`, fields, token)
}

describe('the seller records a purchase', () => {
  test.for([
    ['of a request', eastport],
    ['of a running trial', 'Riverton00000001'],
    ['of an ended trial', 'Millbrook0000003'],
  ])('%s, without an end unless told', async ([, purchaserOrgId = ''], { portal }) => {
    expect(await purchase(portal, { purchaserOrgId })).toMatchObject({
      purchaserOrgId,
      purchased: true,
      trial: false,
      interested: false,
      endDate: -1,
    })
  })

  test('with an end', async ({ portal }) => {
    const endDate = Date.UTC(2099, 0, 1)
    const fields = { purchaserOrgId: eastport, endDate: String(endDate) }
    expect(await purchase(portal, fields)).toMatchObject({ purchased: true, endDate })
  })

  test('now, and the request keeps when it was made', async ({ portal }) => {
    const asked = Date.now() - 5 * day
    await portal.setClock(asked)
    const token = await portal.signIn('purchaser_admin')
    await portal.post(`/content/listings/${crews.itemId}/interest`, {}, token)
    const now = asked + 9 * day
    await portal.setClock(now)
    const fields = { purchaserOrgId: 'HarborCity000011' }
    expect(await purchase(portal, fields, 'seller_admin', crews)).toMatchObject({
      created: asked,
      startDate: now,
      modified: now,
    })
  })

  test.for(['seller_admin', 'seller_sales'])('%s may', async (as, { portal }) => {
    const reply = await purchase(portal, { purchaserOrgId: eastport }, as)
    expect(reply).toMatchObject({ purchased: true })
  })

  test.for(['seller_reader', 'purchaser_admin'])('%s may not', async (as, { portal }) => {
    const reply = await purchase(portal, { purchaserOrgId: eastport }, as)
    expect(reply).toMatchObject({ error: { code: 403 } })
  })
})

describe('a purchase is refused', () => {
  test('the second time, also when the first has ended', async ({ portal }) => {
    for (const purchaserOrgId of ['Fairview00000005', 'Clearwtr00000019']) {
      expect(await purchase(portal, { purchaserOrgId })).toMatchObject({ error: { code: 400 } })
    }
  })

  test('without request or trial before', async ({ portal }) => {
    const reply = await purchase(portal, { purchaserOrgId: 'Seaview000000031' })
    expect(reply).toMatchObject({ error: { code: 400 } })
  })

  test('without a purchaser', async ({ portal }) => {
    expect(await purchase(portal, {})).toMatchObject({
      error: { code: 400, message: 'Invalid or missing input parameters: purchaserOrgId' },
    })
  })
})

test('a seller with canProvisionDirectPurchase needs no request', async ({ portal }) => {
  await portal.reset('documentation')
  const itemId = '6489da7f08f045ac8c0a5b1de37d56fe'
  const fields = { purchaserOrgId: 'Somebody00000001', purchaserFullName: 'Somebody' }
  const reply = await purchase(portal, fields, 'seller_admin', { itemId })
  expect(reply).toMatchObject({ purchased: true, ...fields })
})

describe('another item than the listed one', () => {
  test('is delivered when it is related', async ({ portal }) => {
    const fields = { purchaserOrgId: eastport, provisionedItemId: crews.itemId }
    expect(await purchase(portal, fields)).toMatchObject({ provisionedItemId: crews.itemId })
  })

  test('is refused when it is not', async ({ portal }) => {
    const fields = { purchaserOrgId: eastport, provisionedItemId: flood.itemId }
    expect(await purchase(portal, fields)).toMatchObject({ error: { code: 400 } })
  })

  test('may be the listed one itself', async ({ portal }) => {
    const fields = { purchaserOrgId: eastport, provisionedItemId: parcels.itemId }
    expect(await purchase(portal, fields)).toMatchObject({ provisionedItemId: parcels.itemId })
  })
})

describe('a free listing', () => {
  test('is taken by the purchaser itself, once, whoever it names', async ({ portal }) => {
    const fields = { purchaserOrgId: eastport, provisionedItemId: flood.itemId }
    expect(await purchase(portal, fields, 'purchaser_admin', basemap)).toMatchObject({
      purchaserOrgId: 'HarborCity000011',
      provisionedItemId: basemap.itemId,
      purchased: true,
    })
    expect(await purchase(portal, fields, 'purchaser_admin', basemap)).toMatchObject({
      error: { code: 400 },
    })
  })

  test('needs the privilege', async ({ portal }) => {
    await portal.setPerson('purchaser_admin', { role: 'org_user', privileges: [] })
    expect(await purchase(portal, {}, 'purchaser_admin', basemap)).toMatchObject({
      error: { code: 403 },
    })
  })
})
