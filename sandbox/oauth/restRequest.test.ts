import { ArcGISIdentityManager, request } from '@esri/arcgis-rest-request'
import { afterEach, beforeEach, describe, expect, vi } from 'vitest'
import { test, type TestPortal } from '../testPortal'

// A client that we did not write: what it understands, others will.

const clientId = 'rest-js'
const redirectUri = 'http://localhost:9/callback'

/** As much of a browser's window as the client needs. */
function browserWindow() {
  const stored = new Map<string, string>()
  return {
    isSecureContext: true,
    crypto,
    TextEncoder,
    btoa,
    location: new URL('http://localhost:9/start'),
    history: { state: null, replaceState: () => undefined },
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    },
  }
}

type Pressed = { name: 'person' | 'do'; value: string }

/** Opens the address of the window, presses a button of the form there, and goes where that leads. */
async function press(win: ReturnType<typeof browserWindow>, { name, value }: Pressed) {
  const page = await (await fetch(win.location)).text()
  const fields = new URLSearchParams({ [name]: value })
  for (const [, field = '', text = ''] of page.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    fields.set(field, text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  }
  const action = /<form method="post" action="([^"]*)"/.exec(page)?.[1] ?? ''
  const reply = await fetch(new URL(action, win.location), {
    method: 'POST',
    body: fields,
    redirect: 'manual',
  })
  win.location.href = reply.headers.get('Location') ?? ''
}

async function signIn(
  { origin }: TestPortal,
  button: Pressed,
  expiration = 480,
): Promise<ArcGISIdentityManager | undefined> {
  const win = browserWindow()
  vi.stubGlobal('window', win)
  const options = {
    clientId,
    redirectUri,
    portal: `${origin}/sharing/rest`,
    popup: false,
    pkce: true,
    expiration,
  }
  await ArcGISIdentityManager.beginOAuth2(options, win)
  await press(win, button)
  return ArcGISIdentityManager.completeOAuth2(options, win)
}

const asAdmin: Pressed = { name: 'person', value: 'seller_admin' }

async function whoIs(manager: ArcGISIdentityManager | undefined): Promise<unknown> {
  if (!manager) throw new Error('Nobody signed in')
  return request(`${manager.portal}/portals/self`, { authentication: manager })
}

beforeEach(() => {
  // The client warns of http, which a portal on this computer has no other than.
  vi.spyOn(console, 'warn').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('Esri’s own REST client', () => {
  test('signs in with PKCE and reads portals/self', async ({ portal }) => {
    const manager = await signIn(portal, asAdmin)
    expect(manager).toMatchObject({ username: 'seller_admin', ssl: false })
    expect(await whoIs(manager)).toMatchObject({
      name: 'Northwind Maps',
      user: { username: 'seller_admin' },
    })
  })

  test('hears that somebody has cancelled', async ({ portal }) => {
    const cancelled = signIn(portal, { name: 'do', value: 'cancel' })
    await expect(cancelled).rejects.toMatchObject({ name: 'ArcGISAccessDeniedError' })
  })

  test('renews a short session by exchanging it and a long one by refreshing', async ({
    portal,
  }) => {
    for (const [minutes, exchanges] of [
      [480, true],
      [20_160, false],
    ] as const) {
      const manager = await signIn(portal, asAdmin, minutes)
      const { token, refreshToken } = manager ?? {}
      await manager?.refreshCredentials()
      expect(manager?.token).not.toBe(token)
      expect(manager?.refreshToken !== refreshToken).toBe(exchanges)
      expect(await whoIs(manager)).toMatchObject({ user: { username: 'seller_admin' } })
    }
  })

  test('tries to renew a revoked token once, and gives up', async ({ portal }) => {
    const manager = await signIn(portal, asAdmin)
    expect(await manager?.signOut()).toEqual({ success: true })
    await expect(whoIs(manager)).rejects.toMatchObject({
      name: 'ArcGISTokenRequestError',
      message: expect.stringContaining('Invalid refresh_token') as string,
    })
  })
})
