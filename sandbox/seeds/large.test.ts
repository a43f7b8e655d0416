import { describe, expect } from 'vitest'
import { customersList, type Provision } from '../../src/contract/provisions'
import { listings } from '../../src/contract/listings'
import { test, type TestPortal } from '../testPortal'

/** Planting the largest world takes seconds on a busy computer. */
const patience = { timeout: 60_000 }

async function provisionsOf(portal: TestPortal): Promise<Provision[]> {
  const token = await portal.signIn('seller_reader')
  const found: Provision[] = []
  for (let start = 1; start !== -1;) {
    const page = await portal.call(customersList, { id: 'self', start, num: 100 }, token)
    found.push(...page.provisions.rows.map(({ provision }) => provision))
    start = page.nextStart
  }
  return found
}

/** Provisions with every instant counted from the first one's, since a world hangs on its own clock. */
function timeless(found: Provision[]): unknown[] {
  const origin = found[0]?.created ?? 0
  const from = (instant: number | null | undefined) => instant && instant - origin
  return found.map((one) => ({
    ...one,
    created: from(one.created),
    modified: from(one.modified),
    startDate: from(one.startDate),
    endDate: from(one.endDate),
    orgEntitlements: one.orgEntitlements && {
      ...one.orgEntitlements,
      entitlementsModified: from(one.orgEntitlements.entitlementsModified),
    },
  }))
}

describe('the world large', () => {
  test('is the same every time', async ({ portal }) => {
    await portal.reset('large', 321)
    const first = await provisionsOf(portal)
    expect(first).toHaveLength(321)
    await portal.reset('large', 321)
    expect(timeless(await provisionsOf(portal))).toEqual(timeless(first))
  })

  test.for([0, 1, 50_000])(
    'has as many purchasers as asked: %d',
    patience,
    async (count, { portal }) => {
      await portal.reset('large', count)
      const token = await portal.signIn('seller_admin')
      const params = { id: 'self', num: 100, start: Math.max(1, count - 9) }
      const { total, provisions } = await portal.call(customersList, params, token)
      expect(total).toBe(count)
      expect(provisions.rows).toHaveLength(Math.min(count, 10))
    },
  )

  test('has purchasers of every kind and end', async ({ portal }) => {
    await portal.reset('large', 100)
    const found = await provisionsOf(portal)
    const some = (isSo: (one: Provision) => boolean) => found.filter(isSo).length
    expect(some(({ purchased }) => purchased)).toBe(50)
    expect(some(({ trial }) => trial)).toBe(25)
    expect(some(({ interested }) => interested)).toBe(25)
    expect(some(({ endDate }) => endDate === null)).toBe(20)
    expect(some(({ endDate }) => endDate !== null && endDate < Date.now())).toBeGreaterThan(0)
  })
})

test('the world empty has people, and nothing listed or provisioned', async ({ portal }) => {
  await portal.reset('empty')
  const token = await portal.signIn('seller_admin')
  expect(await portal.call(listings, { mylistings: true }, token)).toMatchObject({ total: 0 })
  expect(await provisionsOf(portal)).toEqual([])
  for (const username of ['seller_sales', 'seller_reader', 'purchaser_admin']) {
    expect(await portal.signIn(username)).not.toBe('')
  }
})
