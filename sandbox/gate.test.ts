import { request } from 'node:http'
import { describe, expect } from 'vitest'
import { appOrigin, test, type TestPortal } from './testPortal'

const place = '/sharing/rest/portals/self?f=json'

/** A request with headers that `fetch` would not let anybody write. */
function ask(portal: TestPortal, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    request(`${portal.origin}${place}`, { method, headers }, (reply) => {
      reply.resume()
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers })
    })
      .on('error', reject)
      .end()
  })
}

describe('the gate', () => {
  test.for(['localhost', 'localhost:4100', '127.0.0.1:1', '[::1]:4100', 'acme.localhost:4100'])(
    'lets the host name %s in',
    async (Host, { portal }) => {
      expect(await ask(portal, { Host })).toMatchObject({ status: 200 })
    },
  )

  test.for([
    'www.arcgis.com',
    'evil.example',
    'localhost.evil.example',
    '192.168.1.7:4100',
    'a.b.localhost',
  ])('keeps the host name %s out', async (Host, { portal }) => {
    expect(await ask(portal, { Host })).toMatchObject({ status: 403 })
  })

  test('lets the app read answers, with cookies', async ({ portal }) => {
    const { status, headers } = await ask(portal, { Origin: appOrigin })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'access-control-allow-origin': appOrigin,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    })
  })

  test('lets its own pages send their form', async ({ portal }) => {
    expect(await ask(portal, { Origin: portal.origin }, 'POST')).toMatchObject({ status: 200 })
  })

  test('lets programs in, which have no origin', async ({ portal }) => {
    const { status, headers } = await ask(portal, {})
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test.for(['http://localhost:5174', 'https://evil.example', 'https://localhost:5173', 'null'])(
    'keeps pages of %s out',
    async (Origin, { portal }) => {
      const { status, headers } = await ask(portal, { Origin }, 'POST')
      expect(status).toBe(403)
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    },
  )

  test('answers no preflight, not even of the app', async ({ portal }) => {
    const asked = {
      Origin: appOrigin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'x-esri-authorization',
    }
    const { status, headers } = await ask(portal, asked, 'OPTIONS')
    expect(status).toBe(404)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})
