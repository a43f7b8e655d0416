import { describe, expect } from 'vitest'
import type { ParamsOf } from '../../src/contract/endpoint'
import { customersList } from '../../src/contract/provisions'
import { demoListings, demoSeller } from '../seeds/demoListings'
import { test, type TestPortal } from '../testPortal'

type Params = Omit<ParamsOf<typeof customersList>, 'id'>

const { parcels, crews } = demoListings
const path = '/portals/self/customersList'

async function rowsOf(portal: TestPortal, params: Params = {}) {
  const token = await portal.signIn('seller_admin')
  const all = { id: 'self', num: 100, ...params }
  const { provisions, total } = await portal.call(customersList, all, token)
  expect(provisions.rows).toHaveLength(total)
  return provisions.rows
}

async function idsOf(portal: TestPortal, params: Params) {
  return (await rowsOf(portal, params)).map(({ provision }) => provision.purchaserOrgId)
}

describe('customersList', () => {
  test('has a provision, its customer and its listing in every row', async ({ portal }) => {
    const [row] = await rowsOf(portal, { orgname: 'Riverton', itemId: parcels.itemId })
    expect(row).toMatchObject({
      provision: {
        itemId: parcels.itemId,
        accountId: demoSeller.id,
        purchaserOrgId: 'Riverton00000001',
        purchaserPhone: '+1 555 0100',
        orgEntitlements: { maxUsers: 10 },
      },
      customer: { id: 'Riverton00000001', name: 'Riverton County', region: 'US' },
      listing: { itemId: parcels.itemId, title: parcels.title, licenseBy: 'licenseByUser' },
    })
  })

  test('leaves listings out when it is told to', async ({ portal }) => {
    const rows = await rowsOf(portal, { includeListing: false })
    expect(rows).toHaveLength(40)
    expect(rows.filter((row) => 'listing' in row)).toEqual([])
  })

  test('says -1 where there is no end', async ({ portal }) => {
    const token = await portal.signIn('seller_admin')
    const reply = await portal.post(path, { orgname: 'Oakridge', itemId: parcels.itemId }, token)
    expect(reply).toMatchObject({ provisions: [{ provision: { endDate: -1 } }] })
  })

  test('has exactly one of three flags in every row', async ({ portal }) => {
    const kinds = (await rowsOf(portal)).map(({ provision }) =>
      [provision.purchased, provision.trial, provision.interested].filter(Boolean),
    )
    expect(new Set(kinds.map(({ length }) => length))).toEqual(new Set([1]))
  })
})

describe('filters of customersList', () => {
  test('by status: the ended ones, the others, both', async ({ portal }) => {
    const expired = await idsOf(portal, { status: 'expired' })
    expect(new Set(expired)).toEqual(
      new Set(['Millbrook0000003', 'Stonegate0000004', 'Clearwtr00000019', 'Highland00000020']),
    )
    const active = await idsOf(portal, { status: 'active' })
    expect(active).toHaveLength(36)
    expect(active).toContain('Oakridge00000006')
    expect(await idsOf(portal, { status: 'all' })).toHaveLength(40)
  })

  test.for([
    ['REQUEST', 6],
    ['TRIAL', 10],
    ['PURCHASE', 24],
    ['REQUESTANDTRIAL', 16],
    ['REQUESTANDPURCHASE', 30],
    ['TRIALANDPURCHASE', 34],
  ] as const)('by type %s', async ([type, count], { portal }) => {
    const rows = await rowsOf(portal, { type })
    expect(rows).toHaveLength(count)
    const wanted = { REQUEST: 'interested', TRIAL: 'trial', PURCHASE: 'purchased' } as const
    const flags = type.split('AND').map((word) => wanted[word as keyof typeof wanted])
    expect(rows.every(({ provision }) => flags.some((flag) => provision[flag]))).toBe(true)
  })

  test('by listing', async ({ portal }) => {
    const rows = await rowsOf(portal, { itemId: crews.itemId })
    expect(rows.map(({ provision }) => provision.itemId)).toEqual(Array(5).fill(crews.itemId))
    expect(await rowsOf(portal, { itemId: 'unknown' })).toEqual([])
  })

  test('by a part of the name, whatever its case', async ({ portal }) => {
    expect(await idsOf(portal, { orgname: 'sPRINGf' })).toEqual([
      'Springfix0000010',
      'Springfld0000009',
    ])
    expect(await idsOf(portal, { orgname: 'المدينة' })).toEqual(['Baladia000000013'])
    expect(await idsOf(portal, { orgname: '100%_' })).toEqual([])
  })

  test('by the time of the last change, itself included', async ({ portal }) => {
    const newest = (await rowsOf(portal, { sortFields: 'modified', sortOrder: 'desc' })).map(
      ({ provision }) => provision.modified ?? 0,
    )
    const since = newest[4] ?? 0
    const count = newest.filter((modified) => modified >= since).length
    expect(await rowsOf(portal, { modified: since })).toHaveLength(count)
    expect(await rowsOf(portal, { modified: (newest[0] ?? 0) + 1 })).toEqual([])
  })

  test('all together', async ({ portal }) => {
    const params = { status: 'active', type: 'TRIAL', itemId: parcels.itemId } as const
    expect(await idsOf(portal, { ...params, orgname: 'county' })).toEqual(['Riverton00000001'])
  })

  test.for([
    { status: 'ended' },
    { type: 'ALL' },
    { sortFields: 'name' },
    { sortOrder: 'up' },
    { modified: 'yesterday' },
    { includeListing: 'maybe' },
  ])('that make no sense are refused: %j', async (fields, { portal }) => {
    const token = await portal.signIn('seller_admin')
    const given = Object.fromEntries(Object.entries(fields))
    const [name = ''] = Object.keys(given)
    expect(await portal.post(path, given as Record<string, string>, token)).toMatchObject({
      error: { code: 400, message: `Invalid or missing input parameters: ${name}` },
    })
  })
})

describe('order of customersList', () => {
  type Row = Awaited<ReturnType<typeof rowsOf>>[number]
  type Sorted = NonNullable<Params['sortFields']>
  const keys: Record<Sorted, (row: Row) => string | number> = {
    orgname: ({ customer }) => customer?.name?.toLowerCase() ?? '',
    created: ({ provision }) => provision.created ?? 0,
    endDate: ({ provision }) => provision.endDate ?? Infinity,
    modified: ({ provision }) => provision.modified ?? 0,
  }

  test.for(Object.keys(keys) as (keyof typeof keys)[])(
    'by %s, both ways',
    async (by, { portal }) => {
      const inOrder = (values: (string | number)[]) =>
        values.every((value, index) => index === 0 || (values[index - 1] ?? '') <= value)
      const up = (await rowsOf(portal, { sortFields: by })).map(keys[by])
      expect(inOrder(up)).toBe(true)
      const down = (await rowsOf(portal, { sortFields: by, sortOrder: 'desc' })).map(keys[by])
      expect(inOrder(down.toReversed())).toBe(true)
      expect(down).not.toEqual(up)
    },
  )

  test('is by name unless told, twins by their ids', async ({ portal }) => {
    expect(await rowsOf(portal)).toEqual(await rowsOf(portal, { sortFields: 'orgname' }))
  })
})

describe('who may read customersList', () => {
  test.for(['seller_admin', 'seller_sales', 'seller_reader'])(
    '%s may, as a member of the seller',
    async (username, { portal }) => {
      const token = await portal.signIn(username)
      expect(await portal.post(path, {}, token)).toMatchObject({ total: 40 })
      const byId = `/portals/${demoSeller.id}/customersList`
      expect(await portal.post(byId, {}, token)).toMatchObject({ total: 40 })
    },
  )

  test('a purchaser sees its own customers, which are none, and no others', async ({ portal }) => {
    const token = await portal.signIn('purchaser_admin')
    expect(await portal.post(path, {}, token)).toMatchObject({ total: 0, provisions: [] })
    const refused = await portal.post(`/portals/${demoSeller.id}/customersList`, {}, token)
    expect(refused).toMatchObject({ error: { code: 403 } })
  })

  test.for([
    ['purchase', 'seller_sales', 'seller_reader'],
    ['manage', 'seller_admin', 'seller_sales'],
  ])('at a portal switched to %s: %s, not %s', async ([privilege, may, mayNot], { portal }) => {
    await portal.steer('switches', { customersListFor: privilege })
    const readBy = async (username = '') => portal.post(path, {}, await portal.signIn(username))
    expect(await readBy(may)).toMatchObject({ total: 40 })
    expect(await readBy(mayNot)).toMatchObject({ error: { code: 403 } })
  })
})
