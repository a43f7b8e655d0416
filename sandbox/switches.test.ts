import { describe, expect } from 'vitest'
import { purchaserOrgId, test } from './faults/faultyPortal'

interface Told {
  orgEntitlements: { entitlementsModified?: number; entitlements: Record<string, { num: number }> }
  modified: number
}

function read(text: string): Told {
  return JSON.parse(text) as Told
}

describe('a switch', () => {
  test('is at its first value until it is set, and again in a new world', async ({ portal }) => {
    const first = {
      ...{ customersListFor: 'members', entitlements: 'replace', stamp: 'moves' },
      ...{ modified: 'moves', readLag: 'none', refusals: 'honest', postReads: 'answered' },
      ...{ orgname: 'contains', customer: 'given', listing: 'given', seller: 'accountId' },
      ...{ holders: 'by100', total: 'honest', nextStart: 'honest' },
    }
    const set = async () => (await portal.control('switches')).json()
    expect(await set()).toEqual({ switches: first })
    await portal.steer('switches', { stamp: 'still', readLag: 250, orgname: 'prefix' })
    await portal.arm({ id: 'F02' })
    expect(await set()).toEqual({
      switches: { ...first, stamp: 'still', readLag: '250', orgname: 'prefix' },
    })
    await portal.steer('reset', { world: 'documentation' })
    expect(await set()).toEqual({ switches: first })
    expect(await portal.armed()).toEqual([])
  })

  test.for([
    { stamp: 'jumps' },
    { readLag: 'long' },
    { readLag: -1 },
    { colour: 'red' },
    { stamp: null },
  ])('refuses %o', async (body, { portal }) => {
    const init = { method: 'POST', body: JSON.stringify(body) }
    expect((await portal.control('switches', init)).status).toBe(400)
  })
})

describe('a change of seats', () => {
  test('merges or replaces', async ({ portal }) => {
    await portal.steer('switches', { entitlements: 'merge' })
    const merged = read((await portal.setSeats()).text).orgEntitlements.entitlements
    expect(Object.keys(merged)).toEqual(['standard', 'advanced', 'spatialAnalyst'])
    await portal.steer('switches', { entitlements: 'replace' })
    const replaced = read((await portal.setSeats()).text).orgEntitlements.entitlements
    expect(Object.keys(replaced)).toEqual(['standard'])
  })

  test('moves both stamps although the clock stands', async ({ portal }) => {
    const [first, second, third] = [
      read((await portal.setSeats()).text),
      read((await portal.setSeats()).text),
      read((await portal.setSeats()).text),
    ]
    const stamps = [first, second, third].map((one) => one.orgEntitlements.entitlementsModified)
    expect(stamps).toEqual([1_469_206_117_000, 1_469_206_117_001, 1_469_206_117_002])
    expect([first, second, third].map(({ modified }) => modified)).toEqual(stamps)
  })

  test('moves neither stamp', async ({ portal }) => {
    await portal.steer('switches', { stamp: 'still', modified: 'still' })
    const told = read((await portal.setSeats()).text)
    expect(told.orgEntitlements.entitlementsModified).toBe(1_469_206_116_000)
    expect(told.modified).toBe(1_469_206_116_000)
    expect(portal.held).toBe(9)
  })

  test('tells no stamp, and the list neither', async ({ portal }) => {
    await portal.steer('switches', { stamp: 'absent' })
    expect(read((await portal.setSeats()).text).orgEntitlements).not.toHaveProperty(
      'entitlementsModified',
    )
    expect((await portal.list()).text).not.toContain('entitlementsModified')
  })

  test('names the seller in the old way', async ({ portal }) => {
    await portal.steer('switches', { seller: 'orgId' })
    const told = read((await portal.setSeats()).text)
    expect(told).toMatchObject({ orgId: 'HwhoSWTiJyaB0VDi', purchaserOrgId })
    expect(told).not.toHaveProperty('accountId')
    expect((await portal.list()).text).toContain('"orgId":"HwhoSWTiJyaB0VDi"')
  })

  test('is refused and carried out', async ({ portal }) => {
    await portal.signIn('seller_reader')
    expect((await portal.setSeats(9)).text).toContain('"code":403')
    expect(portal.held).toBe(5)
    await portal.steer('switches', { refusals: 'carriedOut' })
    expect((await portal.setSeats(9)).text).toContain('"code":403')
    expect(portal.held).toBe(9)
    const [honest, carriedOut] = await portal.ledger()
    expect(honest).not.toHaveProperty('committedAt')
    expect(carriedOut).toMatchObject({ reply: { error: { code: 403 } }, effect: { after: {} } })
    await portal.arm({ id: 'F18' })
    expect((await portal.setSeats(8)).text).toContain('"code":400')
    expect(portal.held).toBe(8)
    await portal.expectFired()
    expect((await portal.ledger())[2]).toMatchObject({ fault: { id: 'F18', commit: 'after' } })
  })
})

describe('customersList', () => {
  test('lags behind', async ({ portal }) => {
    await portal.steer('switches', { readLag: 300 })
    await portal.setSeats(9)
    expect((await portal.list()).text).toContain('"standard":{"num":5}')
    await expect
      .poll(async () => (await portal.list()).text, { interval: 10 })
      .toContain('"standard":{"num":9}')
    await portal.steer('switches', { readLag: '10s' })
    expect((await portal.list()).text).toContain('"standard":{"num":5}')
  })

  test('refuses POST', async ({ portal }) => {
    await portal.steer('switches', { postReads: 'refused' })
    expect((await portal.list()).text).toContain('"code":405')
    expect((await portal.list({}, 'GET')).text).toContain('"total":1')
  })

  test.for([
    { orgname: 'contains', found: { purchaser: 1, example: 1, nobody: 0 } },
    { orgname: 'prefix', found: { purchaser: 0, example: 1, nobody: 0 } },
    { orgname: 'ignored', found: { purchaser: 1, example: 1, nobody: 1 } },
  ])('finds by orgname: $orgname', async ({ orgname, found }, { portal }) => {
    await portal.steer('switches', { orgname })
    for (const [word, total] of Object.entries(found)) {
      expect((await portal.list({ orgname: word })).text).toContain(`"total":${String(total)}`)
    }
  })

  test('refuses orgname', async ({ portal }) => {
    await portal.steer('switches', { orgname: 'refused' })
    expect((await portal.list({ orgname: 'example' })).text).toContain('"code":400')
    expect((await portal.list()).text).toContain('"total":1')
  })

  test('leaves out purchaser and listing', async ({ portal }) => {
    await portal.steer('switches', { customer: 'absent', listing: 'absent' })
    const { provisions } = JSON.parse((await portal.list()).text) as { provisions: object[] }
    expect(provisions.map((row) => Object.keys(row))).toEqual([['provision']])
  })
  test.for([
    { told: {}, total: 3, starts: [2, 3, -1, -1] },
    { told: { total: 'tooBig' }, total: 153, starts: [2, 3, -1, -1] },
    { told: { total: 'tooSmall' }, total: 1, starts: [2, 3, -1, -1] },
    { told: { nextStart: 'repeats' }, total: 3, starts: [1, 2, 3, 4] },
    { told: { nextStart: 'skips' }, total: 3, starts: [3, 4, -1, -1] },
    { told: { nextStart: 'endless' }, total: 3, starts: [2, 3, 4, 5] },
  ])('counts and pages as $told has it', async ({ told, total, starts }, { portal }) => {
    await portal.steer('reset', { world: 'large', purchasers: 3 })
    await portal.signIn('seller_admin')
    await portal.steer('switches', told)
    const pages: { total: number; nextStart: number; provisions: object[] }[] = []
    for (const start of ['1', '2', '3', '4']) {
      pages.push(JSON.parse((await portal.list({ start, num: '1' })).text) as (typeof pages)[0])
    }
    expect(pages.map((page) => page.total)).toEqual(starts.map(() => total))
    expect(pages.map((page) => page.nextStart)).toEqual(starts)
    expect(pages.map((page) => page.provisions.length)).toEqual([1, 1, 1, 0])
  })
})
