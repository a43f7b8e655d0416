import { describe, expect } from 'vitest'
import { createSandbox } from '../app'
import { arm, strike } from './armed'
import { deliver } from './deliver'
import { complete, Fault } from './fault'
import { faultIds, faultTable } from './faultTable'
import { operationAt } from './operation'
import { purchaserOrgId, test, write } from './faultyPortal'

const target = {
  operation: 'provisionOrgEntitlements',
  who: 'seller_admin',
  parameters: { itemId: 'one' },
}

/** Which faults strike a row of like requests, by place in the list. */
function strikes(faults: Fault[], requests: number): (number | undefined)[] {
  let armed = faults.map((fault) => arm(complete(fault)))
  return Array.from({ length: requests }, () => {
    const next = strike(armed, target)
    armed = next.armed
    return next.struck
  })
}

describe('a fault', () => {
  test('strikes the nth request and as many as it is to', () => {
    const fault: Fault = { id: 'F02', nth: 2, times: 2 }
    expect(strikes([fault], 5)).toEqual([undefined, 0, 0, undefined, undefined])
  })

  test('waits for another that strikes the same request', () => {
    expect(strikes([{ id: 'F02' }, { id: 'F03' }], 3)).toEqual([0, 1, undefined])
    expect(strikes([{ id: 'F02' }, { id: 'F03', nth: 2 }], 3)).toEqual([0, 1, undefined])
  })

  test('strikes its operation and its person only', () => {
    expect(strikes([{ id: 'F02', who: 'SELLER_ADMIN' }], 1)).toEqual([0])
    expect(strikes([{ id: 'F02', who: 'seller_sales' }], 1)).toEqual([undefined])
    expect(strikes([{ id: 'F02', itemId: 'one' }], 1)).toEqual([0])
    expect(strikes([{ id: 'F02', itemId: 'other' }], 1)).toEqual([undefined])
    expect(strikes([{ id: 'F02', operation: 'customersList' }], 1)).toEqual([undefined])
  })

  test.for(faultIds)('%s can be armed with its id alone, and in every variant', (id) => {
    const written = id === 'F23' && { write }
    expect(Fault.safeParse({ id, ...written }).success).toBe(true)
    const { variants = [] } = faultTable[id] as { variants?: readonly string[] }
    for (const variant of variants) {
      expect(Fault.safeParse({ id, variant, ...written }).success).toBe(true)
    }
  })

  test.for([
    { id: 'F26' },
    { id: 'F01', commit: 'after' },
    { id: 'F22', commit: 'before' },
    { id: 'F02', at: 'before' },
    { id: 'F02', variant: 'hard' },
    { id: 'F20', variant: 'toString' },
    { id: 'F23' },
    { id: 'F02', write },
    { id: 'F02', operation: 'nothing' },
    { id: 'F32', operation: 'provisionOrgEntitlements' },
    { id: 'F02', nth: 0 },
    { id: 'F06', delay: -1 },
  ])('is refused as %o', async (fault, { portal }) => {
    const init = { method: 'POST', body: JSON.stringify({ faults: [fault] }) }
    expect((await portal.control('faults', init)).status).toBe(400)
    expect(await portal.armed()).toEqual([])
  })

  test('is disarmed with all others', async ({ portal }) => {
    await portal.arm({ id: 'F10' }, { id: 'F11' })
    expect((await portal.control('faults', { method: 'DELETE' })).status).toBe(200)
    expect(await portal.armed()).toEqual([])
    expect(await portal.setSeats()).toMatchObject({ status: 200 })
  })

  test('needs the secret', async ({ portal }) => {
    const headers = { 'X-Sandbox-Secret': 'guessed' }
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect((await portal.control('faults', { method, headers })).status).toBe(403)
    }
  })

  test('does not strike those the portal does not answer', async ({ portal }) => {
    await portal.arm({ id: 'F10' })
    const path = '/sharing/rest/content/listings/x/provisionOrgEntitlements'
    const url = `${portal.origin}${path}`
    const headers = { Origin: 'https://evil.example' }
    expect((await fetch(url, { method: 'POST', headers })).status).toBe(403)
    expect((await fetch(url, { method: 'OPTIONS' })).status).toBe(404)
    expect(await portal.armed()).toMatchObject([{ seen: 0, fired: 0 }])
  })

  test('strikes whoever asks by a header, a form of several parts or a refresh token', async ({
    portal,
  }) => {
    const { db, clock } = portal.context
    db.prepare('INSERT INTO refresh_tokens VALUES (?, ?, ?, ?, ?)').run(
      ...['kept', 'seller_sales', 'seatkeeper', 1000, clock.now() + 1000],
    )
    await portal.arm(
      { id: 'F10', operation: 'portals/self', who: 'seller_admin', times: 2 },
      { id: 'F10', operation: 'token', who: 'seller_sales' },
    )
    const self = `${portal.origin}/sharing/rest/portals/self`
    const headers = { Authorization: `Bearer ${portal.token}` }
    const body = new FormData()
    body.set('token', portal.token)
    expect((await fetch(self, { headers })).status).toBe(500)
    expect((await fetch(self, { method: 'POST', body })).status).toBe(500)
    const fields = { grant_type: 'refresh_token', client_id: 'seatkeeper', refresh_token: 'kept' }
    expect((await portal.post('/oauth2/token', { ...fields, token: '' })).status).toBe(500)
    await portal.expectFired()
  })

  test('leaves other requests as they are', async ({ portal }) => {
    const plain = await portal.list()
    await portal.arm({ id: 'F10', nth: 9 })
    const { headers, ...answer } = await portal.list()
    expect(answer).toEqual({ status: plain.status, text: plain.text })
    expect(headers['access-control-allow-origin']).toBe('http://localhost:5173')
    expect((await portal.post('/nonsense', {})).text).toContain('Not emulated')
    const page = await portal.post('/oauth2/authorize', {}, 'GET')
    expect(page).toMatchObject({ status: 400 })
  })
})

test('deliveries of the same request are counted in a world', async ({ portal }) => {
  await portal.setSeats(9)
  await portal.setSeats(8)
  await portal.signIn('seller_admin')
  await portal.setSeats(9)
  await portal.signIn('seller_sales')
  await portal.setSeats(9)
  expect((await portal.ledger()).map(({ delivery }) => delivery)).toEqual([1, 1, 2, 1])
  await portal.steer('reset', { world: 'documentation' })
  await portal.signIn('seller_admin')
  await portal.setSeats(9)
  expect((await portal.ledger()).map(({ delivery }) => delivery)).toEqual([1])
})

test('a line tells the HTTP status of other answers too', async ({ portal }) => {
  await portal.post('/oauth2/authorize', {}, 'GET')
  expect(await portal.ledger('authorize')).toMatchObject([{ status: 400 }])
})

test.for([
  ['/sharing/rest/portals/self', 'portals/self'],
  ['/sharing/rest/portals/self/customersList', 'customersList'],
  ['/sharing/rest/portals/x', 'portals'],
  ['/sharing/rest/content/listings/x', 'listing'],
  ['/sharing/rest/content/listings/x/provisionOrgEntitlements', 'provisionOrgEntitlements'],
  ['/sharing/rest/oauth2/token', 'token'],
  ['/sharing/oauth2/token', 'token'],
  ['/sharing/rest/oauth2/revokeToken/', 'revokeToken'],
  ['/sharing/rest/nonsense', undefined],
  ['/sandbox/faults', undefined],
] as const)('%s is the operation %s', ([path, operation]) => {
  expect(operationAt(path)?.operation).toBe(operation)
})

test('a request that breaks a rule of HTTP only still has a line', async ({ portal }) => {
  await portal.arm({ id: 'F03' })
  const path = `/content/listings/x/provisionOrgEntitlements`
  expect(await portal.post(path, { purchaserOrgId }, 'GET')).toMatchObject({ broken: 'ECONNRESET' })
  await portal.expectFired()
})

test('a network without sockets delivers and breaks as the server does', async ({ portal }) => {
  const app = createSandbox(portal.context)
  const happened: string[] = []
  const wire = {
    reset: () => void happened.push('reset'),
    close: () => void happened.push('close'),
    sendPart: (text: string) => void happened.push(text),
    later: (delay: number, work: () => void) => {
      happened.push(`later ${String(delay)}`)
      work()
    },
    goOffline: (delay: number) => void happened.push(`offline ${String(delay)}`),
  }
  const raw = {
    method: 'GET',
    url: new URL(`${portal.origin}/sharing/rest/portals/self?token=${portal.token}`),
    headers: new Headers(),
    body: new Uint8Array(),
  }
  const operation = 'portals/self'
  await portal.arm(...(['F03', 'F06', 'F25'] as const).map((id) => ({ id, operation })), {
    id: 'F10',
    operation,
  })
  for (let n = 0; n < 3; n++) expect(await deliver(app, raw, wire)).toBeUndefined()
  expect(happened).toEqual(['close', 'later 2000', 'reset', 'offline 3000'])
  expect((await deliver(app, raw, wire))?.status).toBe(500)
  expect((await deliver(app, raw, wire))?.status).toBe(200)
  await portal.expectFired()
})
