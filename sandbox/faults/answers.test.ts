import { describe, expect } from 'vitest'
import type { Fault } from './fault'
import { purchaserOrgId, test, write } from './faultyPortal'

function errorOf(code: number): object {
  return { text: expect.stringContaining(`"code":${String(code)}`) as string }
}

const cors = { 'access-control-allow-origin': 'http://localhost:5173' }
const lies: { fault: Fault; seen: object }[] = [
  { fault: { id: 'F10' }, seen: { status: 500, headers: cors } },
  { fault: { id: 'F11' }, seen: { status: 503 } },
  { fault: { id: 'F11', variant: '502' }, seen: { status: 502 } },
  { fault: { id: 'F11', variant: '504' }, seen: { status: 504 } },
  { fault: { id: 'F12' }, seen: { status: 429, headers: { ...cors, 'retry-after': '7' } } },
  { fault: { id: 'F13' }, seen: { status: 429, headers: { ...cors, 'retry-after': '7' } } },
  { fault: { id: 'F14' }, seen: { status: 200, ...errorOf(429) } },
  { fault: { id: 'F15' }, seen: { status: 200, ...errorOf(498) } },
  { fault: { id: 'F16' }, seen: { status: 200, ...errorOf(499) } },
  { fault: { id: 'F17' }, seen: { status: 200, ...errorOf(403) } },
  { fault: { id: 'F18' }, seen: { status: 200, ...errorOf(400) } },
  { fault: { id: 'F19' }, seen: { status: 200, ...errorOf(500) } },
  { fault: { id: 'F20' }, seen: { status: 200, text: '' } },
  { fault: { id: 'F20', variant: 'null' }, seen: { status: 200, text: 'null' } },
  {
    fault: { id: 'F20', variant: 'html' },
    seen: { status: 200, headers: { 'content-type': 'text/html' } },
  },
  {
    fault: { id: 'F20', variant: 'truncated' },
    seen: { status: 200, text: expect.stringMatching(/^\{"itemId".*[^}]$/) as string },
  },
  { fault: { id: 'F20', variant: 'successFalse' }, seen: { text: '{"success":false}' } },
  {
    fault: { id: 'F21', variant: 'org' },
    seen: { text: expect.not.stringContaining(purchaserOrgId) as string },
  },
  {
    fault: { id: 'F21', variant: 'listing' },
    seen: { text: expect.stringContaining('"itemId":"ffff') as string },
  },
]
const both = lies.flatMap(({ fault, seen }) =>
  (['before', 'after'] as const).map((commit) => ({
    ...{ id: fault.id, variant: fault.variant ?? 'as usual', commit },
    ...{ fault: { ...fault, commit }, seen },
  })),
)

describe('a false answer', () => {
  test.for(both)('$id $variant, $commit the commit', async (cell, { portal }) => {
    const { fault, seen, commit } = cell
    await portal.arm(fault)
    const answer = await portal.setSeats(9)
    expect(answer).toMatchObject(seen)
    expect(answer.broken).toBeUndefined()
    expect(portal.held).toBe(commit === 'after' ? 9 : 5)
    await portal.expectFired()
    const [line, ...more] = await portal.ledger()
    expect(more).toEqual([])
    expect(line).toMatchObject({ fault: { id: fault.id, commit }, status: answer.status })
    const told = typeof line?.reply === 'string' ? line.reply : JSON.stringify(line?.reply)
    expect(told).toBe(answer.text)
    expect(line?.effect && 'after' in line.effect).toBe(commit === 'after' ? true : undefined)
    expect(await portal.setSeats(8)).toMatchObject({ status: 200 })
    expect(portal.held).toBe(8)
  })

  test.for(['before', 'after'] as const)(
    'F21 number, %s the commit',
    async (commit, { portal }) => {
      await portal.arm({ id: 'F21', variant: 'number', commit })
      const said = JSON.parse((await portal.setSeats(9)).text) as object
      const num = commit === 'after' ? 10 : 6
      expect(said).toMatchObject({
        purchaserOrgId,
        orgEntitlements: { maxUsers: num, entitlements: { standard: { num } } },
      })
      await portal.expectFired()
    },
  )

  test('is distorted in rows of a list too', async ({ portal }) => {
    await portal.arm({ id: 'F21', operation: 'customersList' })
    expect((await portal.list()).text).toContain('"purchaserOrgId":"AnotherOrg000000"')
    await portal.expectFired()
  })

  test('F11 has no CORS headers', async ({ portal }) => {
    await portal.arm({ id: 'F11' })
    const { headers, text } = await portal.setSeats()
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(text).toMatch(/^<!doctype html>/)
    await portal.expectFired()
  })

  test('only F12 lets a page read Retry-After', async ({ portal }) => {
    await portal.arm({ id: 'F12', delay: 2000 }, { id: 'F13' })
    const [readable, unreadable] = [await portal.setSeats(), await portal.setSeats()]
    expect(readable.headers).toMatchObject({
      'access-control-expose-headers': 'Retry-After',
      'retry-after': '2',
    })
    expect(unreadable.headers['access-control-expose-headers']).toBeUndefined()
    await portal.expectFired()
  })
})

describe('two copies of one request', () => {
  test('F08 carries out both and answers one', async ({ portal }) => {
    await portal.arm({ id: 'F08' })
    expect(await portal.setSeats(9)).toMatchObject({ status: 200 })
    const lines = await portal.ledger()
    expect(lines).toMatchObject([
      { delivery: 1, status: null, reply: null, fault: { id: 'F08' }, effect: { after: {} } },
      { delivery: 2, status: 200, fault: { id: 'F08' }, effect: { after: {} } },
    ])
    await portal.expectFired()
  })

  test('F09 carries out the first and answers the refusal of the second', async ({ portal }) => {
    await portal.arm({ id: 'F09' })
    expect(await portal.setSeats(9)).toMatchObject(errorOf(400))
    expect(portal.held).toBe(9)
    const lines = await portal.ledger()
    expect(lines).toMatchObject([
      { delivery: 1, status: null, reply: null, effect: { after: {} } },
      { delivery: 2, status: 200, reply: { error: { code: 400 } } },
    ])
    expect(lines[1]?.effect).toBeUndefined()
    await portal.expectFired()
  })
})

describe('something beside the request', () => {
  test('F22 shows what was so a while ago, by real time', async ({ portal }) => {
    await portal.setSeats(9)
    await portal.arm({ id: 'F22', delay: 60_000 })
    expect((await portal.list()).text).toContain('"standard":{"num":5}')
    expect((await portal.list()).text).toContain('"standard":{"num":9}')
    await portal.expectFired()
    await portal.arm({ id: 'F22', delay: 300, times: 1000 })
    await portal.setSeats(7)
    expect((await portal.list()).text).not.toContain('"standard":{"num":7}')
    await expect
      .poll(async () => (await portal.list()).text, { interval: 10 })
      .toContain('"standard":{"num":7}')
  })

  test('F23 lets a colleague write before or after', async ({ portal }) => {
    await portal.arm({ id: 'F23', write, at: 'before' })
    expect((await portal.setSeats(9)).text).toContain('"num":9')
    expect(portal.held).toBe(9)
    await portal.arm({ id: 'F23', write, at: 'after' })
    expect((await portal.setSeats(8)).text).toContain('"num":8')
    expect(portal.held).toBe(70)
    await portal.expectFired()
    const lines = await portal.ledger()
    expect(lines.map(({ who, fault }) => [who, fault?.id])).toEqual([
      ['colleague', 'F23'],
      ['seller_admin', 'F23'],
      ['seller_admin', 'F23'],
      ['colleague', 'F23'],
    ])
    const stamps = lines.map(({ effect }) => stampOf(effect?.after))
    expect(new Set(stamps).size).toBe(4)
  })

  test('F23 finds the purchaser that a list shows', async ({ portal }) => {
    await portal.arm({ id: 'F23', write, operation: 'customersList', at: 'after' })
    expect((await portal.list({ start: '1', num: '10' })).text).toContain('"num":5')
    expect(portal.held).toBe(70)
    await portal.expectFired()
  })

  test('F23 that finds nobody has not fired, and stays due', async ({ portal }) => {
    await portal.arm({ id: 'F23', write, operation: 'customersList' })
    await portal.list({ orgname: 'nobody' })
    expect(await portal.armed()).toMatchObject([{ seen: 1, fired: 0 }])
    await expect(portal.expectFired()).rejects.toThrow()
    expect((await portal.list()).text).toContain('"num":70')
    await portal.expectFired()
  })

  test('F24 ends the token before or after', async ({ portal }) => {
    await portal.arm({ id: 'F24', at: 'after' })
    expect(await portal.setSeats(9)).toMatchObject({ status: 200 })
    expect(portal.held).toBe(9)
    expect(await portal.setSeats(8)).toMatchObject(errorOf(498))
    await portal.signIn('seller_admin')
    await portal.arm({ id: 'F24', at: 'before' })
    expect(await portal.setSeats(8)).toMatchObject(errorOf(498))
    expect(portal.held).toBe(9)
    await portal.expectFired()
  })
})

function stampOf(row: unknown): unknown {
  const text = (row as { org_entitlements: string }).org_entitlements
  return (JSON.parse(text) as { entitlementsModified: number }).entitlementsModified
}

describe('F32 between two pages', () => {
  const pageOf = async (seen: Promise<{ text: string }>) => {
    const { provisions, total } = JSON.parse((await seen).text) as {
      provisions: { provision: { itemId: string; purchaserOrgId: string } }[]
      total: number
    }
    const keys = provisions.map((row) => `${row.provision.itemId} ${row.provision.purchaserOrgId}`)
    return { keys, total }
  }
  const sorts = ['orgname', 'created', 'endDate', 'modified'].flatMap((sortFields) =>
    ['asc', 'desc'].map((sortOrder) => ({ sortFields, sortOrder })),
  )

  test.for(sorts)('moves rows, by $sortFields $sortOrder', async (sort, { portal }) => {
    await portal.steer('reset', { world: 'demo' })
    await portal.signIn('seller_admin')
    const whole = await pageOf(portal.list({ ...sort, num: '100' }))
    await portal.arm(
      { id: 'F32', variant: 'removed' },
      { id: 'F32', variant: 'inserted', at: 'before' },
    )
    const first = await pageOf(portal.list({ ...sort, num: '3' }))
    expect(first.keys).toEqual(whole.keys.slice(0, 3))
    const shifted = await pageOf(portal.list({ ...sort, start: '4', num: '3' }))
    expect(shifted).toEqual({ keys: whole.keys.slice(3, 6), total: whole.total })
    const after = await pageOf(portal.list({ ...sort, num: '100' }))
    expect(after.keys.slice(1)).toEqual(whole.keys.slice(1))
    expect(after.keys[0]).not.toBe(whole.keys[0])
    await portal.expectFired()
    expect(await portal.ledger('deleteProvision')).toMatchObject([{ who: 'colleague' }])
    expect(await portal.ledger('purchase')).toMatchObject([{ who: 'colleague' }])
  })
})
