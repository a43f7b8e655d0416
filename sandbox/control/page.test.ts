import { request as httpRequest } from 'node:http'
import { describe, expect } from 'vitest'
import { appOrigin, type FaultyPortal, secret, test, write } from '../faults/faultyPortal'

interface Answer {
  status: number
  location: string | undefined
  text: string
  headers: Record<string, unknown>
}

/** Like a browser, which sets headers that `fetch` does not let a program set. */
function visit(
  portal: FaultyPortal,
  headers: Record<string, string> = {},
  { path = '/sandbox/', form = undefined as Record<string, string> | undefined } = {},
): Promise<Answer> {
  const method = form ? 'POST' : 'GET'
  const typed = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${portal.origin}${path}`,
      { method, headers: { ...(form && typed), ...headers }, agent: false },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () => {
          const { statusCode: status = 0, headers: told } = response
          resolve({ status, location: told.location, text, headers: told })
        })
      },
    ).on('error', reject)
    sent.end(form && new URLSearchParams(form).toString())
  })
}

/** Sends a form as the page would. */
function send(portal: FaultyPortal, deed: string, form: Record<string, string>) {
  const path = `/sandbox/page/${deed}`
  return visit(portal, { Origin: portal.origin }, { path, form: { secret, ...form } })
}

const done = { status: 303, location: '/sandbox/' }

describe('the page of the sandbox', () => {
  test('shows what is armed, set and asked', async ({ portal }) => {
    const empty = await visit(portal)
    expect(empty.text).toMatch(/Armed faults<\/h2>\s*<p>None\./)
    await portal.arm({ id: 'F10', who: 'seller_admin' }, { id: 'F06', delay: 1234 })
    await portal.setSeats()
    await portal.setSeats()
    await portal.steer('switches', { readLag: 321 })
    const { status, text, headers } = await visit(portal, { 'Sec-Fetch-Mode': 'navigate' })
    expect(status).toBe(200)
    const words = text.replace(/\s+/g, ' ')
    expect(words).toContain('<td>1 of 1, 2 requests seen</td>')
    expect(words).toContain('1234 ms')
    expect(words).toContain('2016-07-22 16:48:37.000 UTC')
    expect(words).toContain('<td>F10, HTTP 500</td> <td class="whole">500</td>')
    expect(words).toMatch(
      /delivery 2<\/td> <td>F06, stall, then drop<\/td> <td class="whole">no answer/,
    )
    expect(words).toContain('<option value="321" selected>')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(text).not.toContain('<script')
  })

  test('has a label for every field, and ids that differ', async ({ portal }) => {
    const { text } = await visit(portal)
    const ids = [...text.matchAll(/<(?:input|select)[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    const labels = [...text.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(15)
    expect(labels).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('writes what others send as text', async ({ portal }) => {
    await portal.post('/<script>alert(1)</script>', {})
    expect((await visit(portal)).text).not.toContain('<script>alert')
  })

  test('has an address and a style sheet', async ({ portal }) => {
    expect((await visit(portal, {}, { path: '/sandbox' })).status).toBe(200)
    const style = await visit(portal, {}, { path: '/sandbox/style.css' })
    expect(style.headers['content-type']).toContain('text/css')
  })
})

describe('its forms', () => {
  test('arm and disarm a fault', async ({ portal }) => {
    const empty = { operation: '', who: '', nth: '1', times: '1', moment: '', variant: '' }
    const more = { delay: '', maxUsers: '', seats: '' }
    expect(await send(portal, 'faults', { id: 'F02', ...empty, ...more })).toMatchObject(done)
    expect(
      await send(portal, 'faults', {
        ...{ ...empty, ...more, id: 'F23', moment: 'after', nth: '2', who: ' seller_admin ' },
        ...{ maxUsers: '77', seats: 'standard=70' },
      }),
    ).toMatchObject(done)
    expect(await portal.armed()).toMatchObject([
      { fault: { id: 'F02', commit: 'after' } },
      { fault: { id: 'F23', at: 'after', nth: 2, who: 'seller_admin', write } },
    ])
    await portal.setSeats()
    await portal.setSeats()
    await portal.expectFired()
    expect(await send(portal, 'disarm', {})).toMatchObject(done)
    expect(await portal.armed()).toEqual([])
  })

  test('say why a fault cannot be armed', async ({ portal }) => {
    const { status, text } = await send(portal, 'faults', { id: 'F01', moment: 'after' })
    expect(status).toBe(400)
    expect(text).toContain('F01 cannot strike after the commit.')
    expect((await send(portal, 'faults', { id: 'F23', seats: 'standard' })).status).toBe(400)
    expect((await send(portal, 'faults', { id: 'toString' })).status).toBe(400)
    expect(await portal.armed()).toEqual([])
  })

  test('set a switch and begin a world', async ({ portal }) => {
    expect(await send(portal, 'switches', { name: 'stamp', value: 'still' })).toMatchObject(done)
    expect((await visit(portal)).text).toContain('<option value="still" selected>')
    expect((await send(portal, 'switches', { name: 'stamp', value: '?' })).status).toBe(400)
    expect((await send(portal, 'switches', { name: 'toString', value: '' })).status).toBe(400)
    expect(await send(portal, 'reset', { world: 'empty' })).toMatchObject(done)
    expect((await visit(portal)).text).toContain('<option value="moves" selected>')
    expect((await send(portal, 'reset', { world: 'none' })).status).toBe(400)
    expect((await send(portal, 'nothing', {})).status).toBe(404)
  })
})

describe('others', () => {
  test.for([
    { Origin: appOrigin },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Host: 'evil.example' },
    { 'Sec-Fetch-Mode': 'no-cors' },
    { 'Sec-Fetch-Mode': 'cors' },
  ] as Record<string, string>[])('cannot read the page: %o', async (headers, { portal }) => {
    const { status, text } = await visit(portal, headers)
    expect(status).toBe(403)
    expect(text).not.toContain(secret)
  })

  test.for([
    { headers: { Origin: appOrigin }, form: { secret } },
    { headers: { Origin: 'https://evil.example' }, form: { secret } },
    { headers: { Origin: 'null' }, form: { secret } },
    { headers: {}, form: { secret } },
    { headers: { Origin: 'own' }, form: { secret: 'guessed' } },
    { headers: { Origin: 'own' }, form: {} },
  ] as { headers: Record<string, string>; form: Record<string, string> }[])(
    'cannot send its forms: %o',
    async ({ headers, form }, { portal }) => {
      const shown = headers['Origin'] === 'own' ? { Origin: portal.origin } : headers
      const sent = { ...form, name: 'stamp', value: 'still' }
      const answer = await visit(portal, shown, { path: '/sandbox/page/switches', form: sent })
      expect(answer.status).toBe(403)
      expect((await visit(portal)).text).toContain('<option value="moves" selected>')
    },
  )
})
