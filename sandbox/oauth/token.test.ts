import { describe, expect } from 'vitest'
import { appOrigin, type Fields, test } from '../testPortal'
import { askToken, client, codeFor, redeeming, speaksFor, tokensFor, without } from './testSignIn'

const start = 1_800_000_000_000
const app = { client_id: 'seatkeeper', redirect_uri: `${appOrigin}/signed-in` }

function refreshing(grant_type: string, refresh_token: string): Fields {
  return { ...client, grant_type, refresh_token }
}

describe('a code', () => {
  test('gives an access token and a refresh token', async ({ portal }) => {
    const reply = await askToken(portal, redeeming(await codeFor(portal, 'seller_sales')))
    expect(reply).toEqual({
      access_token: expect.stringMatching(/^[\w-]{40,}$/) as string,
      expires_in: 1800,
      username: 'seller_sales',
      ssl: false,
      refresh_token: expect.stringMatching(/^[\w-]{40,}$/) as string,
      refresh_token_expires_in: 1_209_600,
    })
  })

  test.for([
    ['120', 7200],
    ['129600', 7_776_000],
    ['999999', 7_776_000],
    ['0', 60],
  ] as const)('asked for with expiration=%s makes a session of %d s', async (row, { portal }) => {
    const [expiration, seconds] = row
    const { refresh_token_expires_in } = await tokensFor(portal, 'seller_admin', { expiration })
    expect(refresh_token_expires_in).toBe(seconds)
  })

  test('gives nothing twice, and ends what it gave', async ({ portal }) => {
    const code = await codeFor(portal, 'seller_admin')
    const first = await askToken(portal, redeeming(code))
    const { access_token, refresh_token } = first as Record<string, string>
    expect(await askToken(portal, redeeming(code))).toMatchObject({ error: { code: 400 } })
    expect(await speaksFor(portal, access_token ?? '')).toBe(498)
    const again = await askToken(portal, refreshing('refresh_token', refresh_token ?? ''))
    expect(again).toMatchObject({ error: { code: 498 } })
  })

  test.for([
    ['with another verifier', { code_verifier: 'b'.repeat(43) }],
    ['without a verifier', { code_verifier: '' }],
    ['with another redirect_uri', { redirect_uri: 'http://localhost:9/other' }],
    ['of another client', app],
    ['that nobody was given', { code: 'made up' }],
  ] as const)('%s gives nothing', async ([, wrong], { portal }) => {
    const code = await codeFor(portal, 'seller_admin')
    const reply = await askToken(portal, { ...redeeming(code), ...wrong })
    expect(reply).toMatchObject({ error: { code: 400, error: 'invalid_grant' } })
    expect(reply).not.toHaveProperty('access_token')
  })

  test('is good for ten minutes', async ({ portal }) => {
    await portal.setClock(start)
    const [early, late] = [
      await codeFor(portal, 'seller_admin'),
      await codeFor(portal, 'seller_admin'),
    ]
    await portal.setClock(start + 600_000 - 1)
    expect(await askToken(portal, redeeming(early))).toHaveProperty('access_token')
    await portal.setClock(start + 600_000)
    expect(await askToken(portal, redeeming(late))).toMatchObject({ error: { code: 400 } })
  })
})

describe('an access token', () => {
  test('is good for half an hour', async ({ portal }) => {
    await portal.setClock(start)
    const { access_token } = await tokensFor(portal, 'seller_admin')
    await portal.setClock(start + 1_800_000 - 1)
    expect(await speaksFor(portal, access_token)).toBe('seller_admin')
    await portal.setClock(start + 1_800_000)
    expect(await speaksFor(portal, access_token)).toBe(498)
  })

  test('tells when somebody was last here', async ({ portal }) => {
    await portal.setClock(start)
    const { access_token } = await tokensFor(portal, 'seller_admin')
    const self = await portal.post('/community/self', {}, access_token)
    expect(self).toMatchObject({ lastLogin: start })
  })
})

describe('refresh_token', () => {
  test('gives an access token alone, and leaves the one before', async ({ portal }) => {
    const { access_token, refresh_token } = await tokensFor(portal, 'seller_admin')
    const reply = await askToken(portal, refreshing('refresh_token', refresh_token))
    expect(reply).toMatchObject({ expires_in: 1800, username: 'seller_admin' })
    expect(reply).not.toHaveProperty('refresh_token')
    const { access_token: newer = '' } = reply as Record<string, string>
    expect(newer).not.toBe(access_token)
    expect(await speaksFor(portal, newer)).toBe('seller_admin')
    expect(await speaksFor(portal, access_token)).toBe('seller_admin')
  })

  test.for(['refresh_token', 'exchange_refresh_token'])(
    'has an end: %s',
    async (grant, { portal }) => {
      await portal.setClock(start)
      const { refresh_token } = await tokensFor(portal, 'seller_admin', { expiration: '60' })
      await portal.setClock(start + 3_600_000)
      expect(await askToken(portal, refreshing(grant, refresh_token))).toMatchObject({
        error: { code: 498, error: 'invalid_request', message: 'refresh_token expired' },
      })
    },
  )

  test.for(['refresh_token', 'exchange_refresh_token'])(
    'is of its client: %s',
    async (grant, { portal }) => {
      const { refresh_token } = await tokensFor(portal, 'seller_admin')
      const refused = { error: { code: 498, message: 'Invalid refresh_token' } }
      const stolen = { ...refreshing(grant, refresh_token), ...app }
      expect(await askToken(portal, stolen)).toMatchObject(refused)
      expect(await askToken(portal, refreshing(grant, 'made up'))).toMatchObject(refused)
    },
  )
})

describe('exchange_refresh_token', () => {
  test('gives a new pair and kills the old one with all it gave', async ({ portal }) => {
    const old = await tokensFor(portal, 'seller_admin', { expiration: '120' })
    const refreshed = await askToken(portal, refreshing('refresh_token', old.refresh_token))
    const reply = await askToken(portal, refreshing('exchange_refresh_token', old.refresh_token))
    expect(reply).toMatchObject({ username: 'seller_admin', refresh_token_expires_in: 7200 })
    const next = reply as Record<string, string>
    expect(await speaksFor(portal, next['access_token'] ?? '')).toBe('seller_admin')
    const { access_token: second = '' } = refreshed as Record<string, string>
    expect(await speaksFor(portal, old.access_token)).toBe(498)
    expect(await speaksFor(portal, second)).toBe(498)
    const again = await askToken(portal, refreshing('refresh_token', old.refresh_token))
    expect(again).toMatchObject({ error: { code: 498 } })
    const newer = refreshing('refresh_token', next['refresh_token'] ?? '')
    expect(await askToken(portal, newer)).toHaveProperty('access_token')
  })
})

describe('a request for tokens', () => {
  test('of an unknown client is refused', async ({ portal }) => {
    const fields = { ...refreshing('refresh_token', 'x'), client_id: 'unknown' }
    expect(await askToken(portal, fields)).toMatchObject({
      error: { code: 400, error: 'invalid_client_id', message: 'Invalid client_id' },
    })
  })

  test('without redirect_uri is refused in the words of the real one', async ({ portal }) => {
    const fields = without('redirect_uri', redeeming(await codeFor(portal, 'seller_admin')))
    expect(await askToken(portal, fields)).toMatchObject({
      error: {
        code: 400,
        error: 'invalid_request',
        error_description: 'redirect_uri not specified',
        message: 'redirect_uri not specified',
      },
    })
  })

  test('of a kind that is not emulated says so', async ({ portal }) => {
    for (const grant_type of ['client_credentials', 'password']) {
      const reply = await askToken(portal, { ...client, grant_type })
      expect(reply).toMatchObject({ error: { error: 'unsupported_grant_type' } })
    }
    expect(await askToken(portal, client)).toMatchObject({ error: { error: 'invalid_request' } })
  })
})
