import { describe, expect } from 'vitest'
import { type Fields, test } from '../testPortal'
import { speaksFor } from './testSignIn'

const now = 1_800_000_000_000
const given = { username: 'seller_admin', password: 'sandbox' }

describe('generateToken', () => {
  test.for([
    [{}, 60],
    [{ expiration: '15' }, 15],
    [{ expiration: '999999' }, 20_160],
    [{ expiration: 'soon' }, 60],
    [{ expiration: '-5' }, 60],
  ] as [Fields, number][])('for %j gives a token of %d minutes', async (row, { portal }) => {
    const [asked, minutes] = row
    await portal.setClock(now)
    const reply = await portal.post('/generateToken', { ...given, ...asked })
    expect(reply).toMatchObject({ expires: now + minutes * 60_000, ssl: false })
    const { token = '' } = reply as Fields
    expect(await speaksFor(portal, token)).toBe('seller_admin')
  })

  test.for([
    { ...given, password: 'wrong' },
    { ...given, username: 'nobody' },
    { ...given, username: 'harbor_member_01' },
    {},
  ] as Fields[])('refuses %j in the words of the real one', async (fields, { portal }) => {
    expect(await portal.post('/generateToken', fields)).toEqual({
      error: {
        code: 400,
        message: 'Unable to generate token.',
        details: ['Invalid username or password.'],
      },
    })
  })

  test('is there without /rest too', async ({ portal }) => {
    const body = new URLSearchParams(given)
    const reply = await fetch(`${portal.origin}/sharing/generateToken`, { method: 'POST', body })
    expect(await reply.json()).toHaveProperty('token')
  })
})
