import { describe, expect } from 'vitest'
import { appOrigin, test } from '../testPortal'
import { asked, client, openPage, sendForm, sentTo, without } from './testSignIn'

const state = '{"id":"x y","originalUrl":"/a?b=c&d"}'

describe('the sign-in page', () => {
  test('offers a button for each person, and Cancel', async ({ portal }) => {
    const reply = await openPage(portal, asked)
    expect(reply.status).toBe(200)
    const page = await reply.text()
    const people = [...page.matchAll(/name="person" value="(\w+)"/g)].map(([, name]) => name)
    expect(people).toEqual(['seller_admin', 'seller_sales', 'seller_reader', 'purchaser_admin'])
    expect(page).toMatch(/<button name="do" value="cancel"/)
  })

  test('is the same below /sharing and /sharing/rest', async ({ portal }) => {
    const query = new URLSearchParams(asked).toString()
    const reply = await fetch(`${portal.origin}/sharing/rest/oauth2/authorize?${query}`)
    expect(await reply.text()).toBe(await (await openPage(portal, asked)).text())
  })

  test('runs no script and goes into no frame', async ({ portal }) => {
    const { headers } = await openPage(portal, asked)
    const policy = headers.get('Content-Security-Policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  test('carries what the app sent through its form, as text', async ({ portal }) => {
    const reply = await openPage(portal, { ...asked, state: '"><script>alert(1)</script>' })
    const page = await reply.text()
    expect(page).not.toContain('<script>')
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  })
})

describe('signing in', () => {
  test.for([{ person: 'seller_sales' }, { username: 'Seller_Sales', password: 'sandbox' }])(
    'goes back with a code and the state as it was: %j',
    async (who, { portal }) => {
      const fields = { ...asked, state, ...(who as Record<string, string>) }
      const reply = await sendForm(portal, fields)
      expect(reply.status).toBe(302)
      expect(sentTo(reply)).toEqual({
        to: client.redirect_uri,
        says: { state, code: expect.stringMatching(/^[\w-]{40,}$/) as string },
      })
    },
  )

  test('goes back without a state when there was none', async ({ portal }) => {
    const { says } = sentTo(await sendForm(portal, { ...asked, person: 'seller_admin' }))
    expect(Object.keys(says)).toEqual(['code'])
  })

  test('of the app goes back to the app', async ({ portal }) => {
    const app = { client_id: 'seatkeeper', redirect_uri: `${appOrigin}/signed-in` }
    const reply = await sendForm(portal, { ...asked, ...app, person: 'seller_admin' })
    expect(sentTo(reply).to).toBe(`${appOrigin}/signed-in`)
  })

  test.for([
    { username: 'seller_admin', password: 'wrong' },
    { username: 'nobody', password: 'sandbox' },
    { username: 'harbor_member_01', password: 'sandbox' },
    { person: 'harbor_member_01' },
  ])('shows the page again for %j', async (who, { portal }) => {
    const reply = await sendForm(portal, { ...asked, ...(who as Record<string, string>) })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('Set-Cookie')).toBeNull()
    expect(await reply.text()).toContain('Invalid username or password.')
  })

  test('that is cancelled goes back with access_denied', async ({ portal }) => {
    const reply = await sendForm(portal, { ...asked, state, do: 'cancel' })
    expect(sentTo(reply)).toEqual({
      to: client.redirect_uri,
      says: {
        error: 'access_denied',
        error_description: 'The user has denied your request',
        state,
      },
    })
  })
})

describe('a request without S256', () => {
  test.for([
    ['plain', { ...asked, code_challenge_method: 'plain' }],
    ['an unnamed method', without('code_challenge_method', asked)],
    ['no challenge', without('code_challenge', asked)],
  ] as const)('goes back with an error: %s', async ([, fields], { portal }) => {
    for (const reply of [
      await openPage(portal, { ...fields, state }),
      await sendForm(portal, { ...fields, state, person: 'seller_admin' }),
    ]) {
      expect(sentTo(reply)).toMatchObject({
        to: client.redirect_uri,
        says: { error: 'invalid_request', state },
      })
      expect(sentTo(reply).says).not.toHaveProperty('code')
    }
  })

  test('or for a token in the address goes back with an error', async ({ portal }) => {
    const reply = await openPage(portal, { ...asked, response_type: 'token' })
    expect(sentTo(reply).says).toEqual({ error: 'unsupported_response_type' })
  })
})

describe('a request that may not be answered anywhere', () => {
  test.for([
    ['another path', { redirect_uri: `${client.redirect_uri}/more` }],
    ['a query', { redirect_uri: `${client.redirect_uri}?a=b` }],
    ['a slash', { redirect_uri: `${client.redirect_uri}/` }],
    ['another host', { redirect_uri: 'http://evil.example/callback' }],
    ['that of another client', { redirect_uri: `${appOrigin}/signed-in` }],
    ['no address', { redirect_uri: '' }],
    ['no known client', { client_id: 'unknown' }],
  ] as const)('ends on a page, not at %s', async ([, wrong], { portal }) => {
    for (const reply of [
      await openPage(portal, { ...asked, ...wrong }),
      await sendForm(portal, { ...asked, ...wrong, person: 'seller_admin' }),
    ]) {
      expect(reply.status).toBe(400)
      expect(reply.headers.get('Location')).toBeNull()
      expect(await reply.text()).toMatch(/Invalid (redirect_uri|client_id)/)
    }
  })
})
