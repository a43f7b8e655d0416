import { describe, expect, vi } from 'vitest'
import { test } from './testPortal'

describe('what is not emulated', () => {
  test.for([
    '/content/users/seller_admin/items/3f0c1b8e5d7a49629c4e8b1a7d2f6035/list',
    '/portals/self/customers',
    '/portals/self/customersList/export',
    '/search',
  ])('says so, and loudly: %s', async (path, { portal }) => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const token = await portal.signIn('seller_admin')
    expect(await portal.post(path, {}, token)).toEqual({
      error: {
        code: 400,
        message: `Not emulated by this sandbox: POST /sharing/rest${path}`,
        details: [],
      },
    })
    expect(log).toHaveBeenCalledWith(`not emulated: POST /sharing/rest${path}\n`)
    log.mockRestore()
  })
})

test('the first page says what this is', async ({ portal }) => {
  const reply = await fetch(portal.origin)
  expect(await reply.text()).toMatch(/^Sandbox portal: synthetic data/)
})
