import { describe, expect } from 'vitest'
import type { Fault } from './fault'
import { test } from './faultyPortal'

const broken: { fault: Fault; seen: object }[] = [
  { fault: { id: 'F01' }, seen: { broken: 'ECONNRESET' } },
  { fault: { id: 'F02' }, seen: { broken: 'ECONNRESET' } },
  { fault: { id: 'F03' }, seen: { broken: 'ECONNRESET' } },
  { fault: { id: 'F04' }, seen: { broken: expect.stringMatching(/ECONNRESET|HPE_/) as string } },
  { fault: { id: 'F05' }, seen: { status: 200, broken: 'ECONNRESET' } },
  { fault: { id: 'F06', delay: 40 }, seen: { broken: 'ECONNRESET' } },
  { fault: { id: 'F25', delay: 40 }, seen: { broken: 'ECONNRESET' } },
]
const both = broken.flatMap(({ fault, seen }) =>
  (['before', 'after'] as const)
    .filter((commit) => fault.id !== 'F01' || commit === 'before')
    .map((commit) => ({ fault: { ...fault, commit }, seen, ...fault, commit })),
)

describe('a broken connection', () => {
  test.for(both)('$id, $commit the commit', async ({ fault, seen, commit }, { portal }) => {
    await portal.arm(fault)
    expect(await portal.setSeats(9)).toMatchObject(seen)
    expect(portal.held).toBe(commit === 'after' ? 9 : 5)
    await expect.poll(() => portal.armed().catch(() => [])).toHaveLength(1)
    await portal.expectFired()
    const [line, ...more] = await portal.ledger()
    expect(more).toEqual([])
    expect(line).toMatchObject({ who: 'seller_admin', reply: null, status: null, delivery: 1 })
    expect(line).toMatchObject({ fault: { id: fault.id, commit } })
    expect(line?.committedAt !== undefined).toBe(commit === 'after')
  })

  test('can be told apart by what comes over the wire', async ({ portal }) => {
    await portal.arm({ id: 'F05' })
    const { headers, text } = await portal.setSeats(9)
    expect(Number(headers['content-length'])).toBeGreaterThan(text.length)
    expect(headers['access-control-allow-origin']).toBe('http://localhost:5173')
    expect(text).toMatch(/^\{"itemId"/)
  })

  test('stalls as long as it was told', async ({ portal }) => {
    await portal.arm({ id: 'F06', delay: 80 })
    const started = performance.now()
    await portal.setSeats()
    expect(performance.now() - started).toBeGreaterThanOrEqual(75)
  })

  test('is refused during an outage, and is not afterwards', async ({ portal }) => {
    await portal.arm({ id: 'F25', delay: 300 })
    await portal.setSeats(9)
    expect(await portal.setSeats(8)).toMatchObject({ broken: 'ECONNRESET' })
    await expect.poll(() => portal.setSeats(7)).toMatchObject({ status: 200 })
    expect(portal.held).toBe(7)
    await portal.expectFired()
  })
})

describe('a late commit', () => {
  test('comes although the connection has gone', async ({ portal }) => {
    await portal.arm({ id: 'F07', variant: 'dropped', delay: 250 })
    expect(await portal.setSeats(9)).toMatchObject({ broken: 'ECONNRESET' })
    expect(portal.held).toBe(5)
    expect((await portal.ledger())[0]).toMatchObject({ status: null, fault: { id: 'F07' } })
    await expect.poll(() => portal.held).toBe(9)
    await portal.expectFired()
    const [line, ...more] = await portal.ledger()
    expect(more).toEqual([])
    expect(line).toMatchObject({ reply: null, status: null, delivery: 1 })
    expect(line?.effect).toMatchObject({ before: {}, after: {} })
  })

  test('keeps the client waiting until then', async ({ portal }) => {
    portal.context.clock.set(null)
    await portal.arm({ id: 'F07', delay: 150 })
    // Its token ended with the clock of the documentation.
    await portal.signIn('seller_admin')
    portal.context.db.prepare('UPDATE provisions SET end_date = NULL').run()
    const sent = portal.setSeats(9)
    expect(portal.held).toBe(5)
    expect(await sent).toMatchObject({ broken: 'ECONNRESET' })
    expect(portal.held).toBe(9)
    await portal.expectFired()
    const [line] = await portal.ledger()
    expect((line?.committedAt ?? 0) - (line?.at ?? 0)).toBeGreaterThanOrEqual(140)
  })

  test('never comes into a world begun anew', async ({ portal }) => {
    await portal.arm({ id: 'F07', variant: 'dropped', delay: 250 })
    await portal.setSeats(9)
    await portal.steer('reset', { world: 'documentation' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(portal.held).toBe(5)
    expect(await portal.ledger()).toEqual([])
  })

  test('never comes once the server has closed', async ({ portal }) => {
    await portal.arm({ id: 'F07', variant: 'dropped', delay: 250 })
    await portal.setSeats(9)
    await portal.stop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(portal.held).toBe(5)
  })
})
