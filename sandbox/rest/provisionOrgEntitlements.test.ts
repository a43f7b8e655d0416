import { describe, expect } from 'vitest'
import { customersList, provisionOrgEntitlements } from '../../src/contract/provisions'
import { demoListings } from '../seeds/demoListings'
import { type Fields, test, type TestPortal } from '../testPortal'

const parcels = demoListings.parcels.itemId
const riverton = 'Riverton00000001'
const seats = { maxUsers: 12, entitlements: { standard: { num: 9 }, advanced: { num: 0 } } }
const day = 86_400_000

interface Grant {
  itemId?: string
  as?: string
  fields?: Fields
  held?: unknown
}

async function grant(portal: TestPortal, { itemId = parcels, as, fields, held = seats }: Grant) {
  const token = await portal.signIn(as ?? 'seller_admin')
  const path = `/content/listings/${itemId}/provisionOrgEntitlements`
  const usual = { purchaserOrgId: riverton, orgEntitlements: JSON.stringify(held) }
  return portal.post(path, fields ?? usual, token)
}

async function provisionOf(portal: TestPortal, purchaserOrgId: string) {
  const token = await portal.signIn('seller_admin')
  const params = { id: 'self', itemId: parcels, num: 100 }
  const { provisions } = await portal.call(customersList, params, token)
  return provisions.rows.find(({ provision }) => provision.purchaserOrgId === purchaserOrgId)
    ?.provision
}

describe('a grant', () => {
  test('answers with the whole provision, as it is then held', async ({ portal }) => {
    const reply = await grant(portal, {})
    expect(reply).toMatchObject({
      itemId: parcels,
      purchaserOrgId: riverton,
      trial: true,
      orgEntitlements: seats,
    })
    const { orgEntitlements } = (await provisionOf(portal, riverton)) ?? {}
    expect(orgEntitlements?.entitlements).toEqual(
      new Map([
        ['standard', { num: 9 }],
        ['advanced', { num: 0 }],
      ]),
    )
  })

  test('stamps its time and leaves created, start and end alone', async ({ portal }) => {
    const before = await provisionOf(portal, riverton)
    const now = (before?.modified ?? 0) + 5 * day
    await portal.setClock(now)
    await grant(portal, {})
    const after = await provisionOf(portal, riverton)
    expect(after).toMatchObject({ modified: now, orgEntitlements: { entitlementsModified: now } })
    const { created, startDate, endDate } = before ?? {}
    expect(after).toMatchObject({ created, startDate, endDate })
  })

  test('replaces the set: what is left out is gone', async ({ portal }) => {
    await grant(portal, { held: { maxUsers: 3, entitlements: { standard: { num: 3 } } } })
    const { orgEntitlements } = (await provisionOf(portal, riverton)) ?? {}
    expect([...(orgEntitlements?.entitlements.keys() ?? [])]).toEqual(['standard'])
  })

  test('merges into the set at a portal that is switched to it', async ({ portal }) => {
    await portal.steer('switches', { entitlements: 'merge' })
    await grant(portal, { held: { maxUsers: 3, entitlements: { standard: { num: 3 } } } })
    const { orgEntitlements } = (await provisionOf(portal, riverton)) ?? {}
    expect(orgEntitlements?.entitlements).toEqual(
      new Map([
        ['standard', { num: 3 }],
        ['advanced', { num: 2 }],
        ['spatialAnalyst', { num: 2 }],
      ]),
    )
  })

  test('may hold more seats than people, and none at all', async ({ portal }) => {
    const more = { maxUsers: 1, entitlements: { standard: { num: 99 } } }
    expect(await grant(portal, { held: more })).toMatchObject({ orgEntitlements: more })
    const none = { maxUsers: 0, entitlements: {} }
    expect(await grant(portal, { held: none })).toMatchObject({ orgEntitlements: none })
  })

  test('cannot set its own stamp', async ({ portal }) => {
    const reply = await grant(portal, { held: { ...seats, entitlementsModified: 7 } })
    expect(reply).not.toMatchObject({ orgEntitlements: { entitlementsModified: 7 } })
  })

  test('ends up the same when it comes twice', async ({ portal }) => {
    await portal.setClock(1_900_000_000_000)
    const held = { maxUsers: 4, entitlements: { standard: { num: 4 } } }
    const fields = { purchaserOrgId: 'Oakridge00000006', orgEntitlements: JSON.stringify(held) }
    await grant(portal, { fields })
    expect(await grant(portal, { fields })).toMatchObject({ orgEntitlements: held })
  })
})

describe('who may grant', () => {
  test.for(['seller_admin', 'seller_sales'])('%s may', async (as, { portal }) => {
    expect(await grant(portal, { as })).toMatchObject({ orgEntitlements: seats })
  })

  test.for(['seller_reader', 'purchaser_admin'])('%s may not', async (as, { portal }) => {
    const before = await provisionOf(portal, riverton)
    expect(await grant(portal, { as })).toEqual({
      error: {
        code: 403,
        messageCode: 'GWM_0003',
        message: 'You do not have permissions to access this resource or perform this operation.',
        details: [],
      },
    })
    expect(await provisionOf(portal, riverton)).toEqual(before)
  })

  test('the reader may once it holds the privilege, sales no more without', async ({ portal }) => {
    await portal.setPerson('seller_reader', { privileges: ['marketplace:admin:purchase'] })
    expect(await grant(portal, { as: 'seller_reader' })).toMatchObject({ orgEntitlements: seats })
    await portal.setPerson('seller_sales', { privileges: ['portal:user:createItem'] })
    expect(await grant(portal, { as: 'seller_sales' })).toMatchObject({ error: { code: 403 } })
  })
})

describe('a grant is refused', () => {
  test('for a listing that does not exist', async ({ portal }) => {
    expect(await grant(portal, { itemId: 'f'.repeat(32) })).toEqual({
      error: {
        code: 400,
        messageCode: 'CONT_0001',
        message: 'Item does not exist or is inaccessible.',
        details: [],
      },
    })
  })

  test('for an unpublished listing of somebody else, as if it did not exist', async ({
    portal,
  }) => {
    const itemId = demoListings.trees.itemId
    const refused = await grant(portal, { itemId, as: 'purchaser_admin' })
    expect(refused).toMatchObject({ error: { messageCode: 'CONT_0001' } })
    const fields = { purchaserOrgId: 'Greenfld00000033', orgEntitlements: JSON.stringify(seats) }
    expect(await grant(portal, { itemId, fields })).toMatchObject({ orgEntitlements: seats })
  })

  test('for a listing licensed by organization', async ({ portal }) => {
    const fields = { purchaserOrgId: 'Lakeside00000002', orgEntitlements: JSON.stringify(seats) }
    expect(await grant(portal, { itemId: demoListings.flood.itemId, fields })).toMatchObject({
      error: { code: 400, message: 'not licensed by user' },
    })
  })

  test.for([
    ['a stranger', 'Nobody0000000099'],
    ['one that has only asked', 'Eastport00000016'],
    ['one whose trial has ended', 'Millbrook0000003'],
    ['one whose purchase has ended', 'Clearwtr00000019'],
  ])('for %s', async ([, purchaserOrgId = ''], { portal }) => {
    const fields = { purchaserOrgId, orgEntitlements: JSON.stringify(seats) }
    expect(await grant(portal, { fields })).toMatchObject({
      error: { code: 400, message: 'item not provisioned' },
    })
  })

  test('from the moment after the end, not at it', async ({ portal }) => {
    const end = (await provisionOf(portal, riverton))?.endDate ?? 0
    await portal.setClock(end)
    expect(await grant(portal, {})).toMatchObject({ orgEntitlements: seats })
    await portal.setClock(end + 1)
    expect(await grant(portal, {})).toMatchObject({ error: { message: 'item not provisioned' } })
  })

  test.for([
    ['no JSON', 'maxUsers=1'],
    ['no map', '[]'],
    ['no maximum of users', '{"entitlements":{}}'],
    ['no entitlements', '{"maxUsers":1}'],
    ['a negative maximum', '{"maxUsers":-1,"entitlements":{}}'],
    ['half a user', '{"maxUsers":1.5,"entitlements":{}}'],
    ['a number in quotes', '{"maxUsers":"1","entitlements":{}}'],
    ['negative seats', '{"maxUsers":1,"entitlements":{"standard":{"num":-1}}}'],
    ['seats without num', '{"maxUsers":1,"entitlements":{"standard":{}}}'],
    ['too large a number', '{"maxUsers":2147483648,"entitlements":{}}'],
    ['a key that is no key', '{"maxUsers":1,"entitlements":{"__proto__":{"num":1}}}'],
  ])('when it holds %s', async ([, orgEntitlements = ''], { portal }) => {
    const before = await provisionOf(portal, riverton)
    const fields = { purchaserOrgId: riverton, orgEntitlements }
    expect(await grant(portal, { fields })).toMatchObject({ error: { code: 400 } })
    expect(await provisionOf(portal, riverton)).toEqual(before)
  })

  test.for([
    { purchaseOrgId: riverton },
    { purchaserorgid: riverton },
    { PurchaserOrgId: riverton },
  ] as Fields[])(
    'when the purchaser is named by another parameter: %j',
    async (wrong, { portal }) => {
      const fields = { ...wrong, orgEntitlements: JSON.stringify(seats) }
      expect(await grant(portal, { fields })).toMatchObject({
        error: { code: 400, message: 'Invalid or missing input parameters: purchaserOrgId' },
      })
    },
  )
})

test('a grant takes the largest number there is', async ({ portal }) => {
  const token = await portal.signIn('seller_admin')
  const most = 2_147_483_647
  const orgEntitlements = { maxUsers: most, entitlements: new Map([['standard', { num: most }]]) }
  const params = { itemId: parcels, purchaserOrgId: riverton, orgEntitlements }
  const { orgEntitlements: held } = await portal.call(provisionOrgEntitlements, params, token)
  expect(held).toMatchObject(orgEntitlements)
})
