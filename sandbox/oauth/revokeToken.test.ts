import { describe, expect } from 'vitest'
import { test, type TestPortal } from '../testPortal'
import { askToken, client, speaksFor, tokensFor } from './testSignIn'

const { client_id } = client

function revoke(portal: TestPortal, auth_token: string, by = client_id): Promise<unknown> {
  return portal.post('/oauth2/revokeToken', { auth_token, client_id: by })
}

describe('revokeToken', () => {
  test('ends a refresh token and the access tokens it gave', async ({ portal }) => {
    const { access_token, refresh_token } = await tokensFor(portal, 'seller_admin')
    const other = await tokensFor(portal, 'seller_admin')
    expect(await revoke(portal, refresh_token)).toEqual({ success: true })
    expect(await speaksFor(portal, access_token)).toBe(498)
    const refreshing = { ...client, grant_type: 'refresh_token', refresh_token }
    expect(await askToken(portal, refreshing)).toMatchObject({ error: { code: 498 } })
    expect(await speaksFor(portal, other.access_token)).toBe('seller_admin')
  })

  test('ends one access token alone', async ({ portal }) => {
    const { access_token, refresh_token } = await tokensFor(portal, 'seller_admin')
    expect(await revoke(portal, access_token)).toEqual({ success: true })
    expect(await speaksFor(portal, access_token)).toBe(498)
    const refreshing = { ...client, grant_type: 'refresh_token', refresh_token }
    expect(await askToken(portal, refreshing)).toHaveProperty('access_token')
  })

  test('succeeds for a token that is unknown or ended already', async ({ portal }) => {
    const { refresh_token } = await tokensFor(portal, 'seller_admin')
    for (const token of ['made up', refresh_token, refresh_token]) {
      expect(await revoke(portal, token)).toEqual({ success: true })
    }
  })

  test('succeeds without effect for tokens of others and of generateToken', async ({ portal }) => {
    const script = await portal.signIn('seller_admin')
    const { access_token, refresh_token } = await tokensFor(portal, 'seller_sales')
    expect(await revoke(portal, script)).toEqual({ success: true })
    expect(await revoke(portal, refresh_token, 'seatkeeper')).toEqual({ success: true })
    expect(await revoke(portal, access_token, 'seatkeeper')).toEqual({ success: true })
    expect(await speaksFor(portal, script)).toBe('seller_admin')
    expect(await speaksFor(portal, access_token)).toBe('seller_sales')
  })

  test('refuses an unknown client in the words of the real one', async ({ portal }) => {
    const { access_token } = await tokensFor(portal, 'seller_admin')
    expect(await revoke(portal, access_token, 'unknown')).toEqual({
      error: { code: 400, message: 'Invalid client_id', details: [] },
    })
    expect(await speaksFor(portal, access_token)).toBe('seller_admin')
  })

  test('needs a token', async ({ portal }) => {
    expect(await portal.post('/oauth2/revokeToken', { client_id })).toMatchObject({
      error: { code: 400, message: 'auth_token not specified' },
    })
  })
})
