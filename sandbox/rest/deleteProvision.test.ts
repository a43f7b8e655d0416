import { describe, expect } from 'vitest'
import { customersList } from '../../src/contract/provisions'
import { demoListings } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

const { itemId } = demoListings.parcels
const riverton = 'Riverton00000001'
const harbor = 'HarborCity000011'

async function withdraw(portal: TestPortal, purchaserOrgId: string, as = 'seller_admin') {
  const token = await portal.signIn(as)
  return portal.post(`/content/listings/${itemId}/deleteProvision`, { purchaserOrgId }, token)
}

async function purchasers(portal: TestPortal) {
  const token = await portal.signIn('seller_admin')
  const { provisions } = await portal.call(customersList, { id: 'self', itemId, num: 100 }, token)
  return provisions.rows.map(({ provision }) => provision.purchaserOrgId)
}

describe('deleteProvision', () => {
  test.for([
    ['a request', 'Eastport00000016'],
    ['a trial', riverton],
    ['a purchase', 'Fairview00000005'],
    ['what has ended', 'Millbrook0000003'],
  ])('removes %s', async ([, purchaserOrgId = ''], { portal }) => {
    expect(await purchasers(portal)).toContain(purchaserOrgId)
    const reply = await withdraw(portal, purchaserOrgId)
    expect(reply).toEqual({ success: true, itemId, purchaserOrgId })
    expect(await purchasers(portal)).not.toContain(purchaserOrgId)
  })

  test('touches no other listing of the purchaser', async ({ portal }) => {
    await withdraw(portal, riverton)
    const token = await portal.signIn('seller_admin')
    const params = { id: 'self', itemId: demoListings.crews.itemId }
    const { provisions } = await portal.call(customersList, params, token)
    expect(provisions.rows.map(({ provision }) => provision.purchaserOrgId)).toContain(riverton)
  })

  test('takes the seats of the members along', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    const path = `/content/listings/${itemId}/userEntitlements`
    expect(await portal.post(path, {}, token)).toMatchObject({ total: 30 })
    await withdraw(portal, harbor)
    expect(await portal.post(path, {}, token)).toMatchObject({ total: 0 })
  })

  test('is refused where nothing is provisioned', async ({ portal }) => {
    const refused = { error: { code: 400 } }
    expect(await withdraw(portal, 'Seaview000000031')).toMatchObject(refused)
    await withdraw(portal, riverton)
    expect(await withdraw(portal, riverton)).toMatchObject(refused)
  })

  test.for(['seller_sales', 'seller_reader', 'purchaser_admin'])(
    'is for administrators of the seller, not for %s',
    async (as, { portal }) => {
      expect(await withdraw(portal, riverton, as)).toMatchObject({ error: { code: 403 } })
      expect(await purchasers(portal)).toContain(riverton)
    },
  )

  test('is not had by privileges either', async ({ portal }) => {
    const privileges = ['marketplace:admin:purchase', 'marketplace:admin:manage']
    await portal.setPerson('seller_sales', { privileges })
    const refused = await withdraw(portal, riverton, 'seller_sales')
    expect(refused).toMatchObject({ error: { code: 403 } })
  })
})
