import { describe, expect } from 'vitest'
import { test, type TestPortal } from '../testPortal'
import { asked, client, openPage, sendForm, sentTo } from './testSignIn'

async function cookieOf(portal: TestPortal): Promise<string> {
  const reply = await sendForm(portal, { ...asked, person: 'seller_admin' })
  return reply.headers.get('Set-Cookie') ?? ''
}

function signOut(portal: TestPortal, cookie: string, query = ''): Promise<Response> {
  const url = `${portal.origin}/sharing/rest/oauth2/signout${query}`
  return fetch(url, { redirect: 'manual', headers: { Cookie: cookie } })
}

describe('the portal remembers in this browser', () => {
  test('who signed in, and asks no more', async ({ portal }) => {
    const cookie = await cookieOf(portal)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const reply = await openPage(portal, asked, cookie)
    expect(sentTo(reply)).toMatchObject({ to: client.redirect_uri })
    expect(sentTo(reply).says).toHaveProperty('code')
  })

  test('but asks when the app wants it to', async ({ portal }) => {
    const cookie = await cookieOf(portal)
    const reply = await openPage(portal, { ...asked, force_login: 'true' }, cookie)
    expect(await reply.text()).toContain('<h1>Sign in')
  })

  test('for two weeks', async ({ portal }) => {
    await portal.setClock(1_000_000)
    const cookie = await cookieOf(portal)
    await portal.setClock(1_000_000 + 14 * 86_400_000 - 1)
    expect((await openPage(portal, asked, cookie)).status).toBe(302)
    await portal.setClock(1_000_000 + 14 * 86_400_000)
    expect((await openPage(portal, asked, cookie)).status).toBe(200)
  })
})

describe('signing out of the portal', () => {
  test('makes it ask again', async ({ portal }) => {
    const cookie = await cookieOf(portal)
    const reply = await signOut(portal, cookie)
    expect(await reply.text()).toContain('You are signed out')
    expect((await openPage(portal, asked, cookie)).status).toBe(200)
  })

  test('goes on to a registered address, and to no other', async ({ portal }) => {
    const query = new URLSearchParams(client).toString()
    expect(sentTo(await signOut(portal, '', `?${query}`)).to).toBe(client.redirect_uri)
    const elsewhere = new URLSearchParams({ ...client, redirect_uri: 'http://evil.example/' })
    const reply = await signOut(portal, '', `?${elsewhere.toString()}`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('Location')).toBeNull()
  })
})
