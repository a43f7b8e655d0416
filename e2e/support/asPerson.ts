import { expect } from '@playwright/test'
import type { Portal } from './Portal'
import type { Username } from './signIn'

type Fields = Record<string, string>

/** Asks the portal for an operation about a listing as a seeded person would from another program; it has to succeed. */
export async function asPerson(
  portal: Portal,
  username: Username,
  operation: 'interest' | 'purchase' | 'provisionOrgEntitlements',
  itemId: string,
  fields: Fields = {},
): Promise<void> {
  const { token = '' } = await post(portal, 'generateToken', { username, password: 'sandbox' })
  const path = `content/listings/${itemId}/${operation}`
  expect(await post(portal, path, { ...fields, token })).not.toHaveProperty('error')
}

async function post(portal: Portal, path: string, fields: Fields): Promise<Fields> {
  const body = new URLSearchParams({ f: 'json', ...fields })
  const reply = await fetch(`${portal.origin}/sharing/rest/${path}`, { method: 'POST', body })
  return (await reply.json()) as Fields
}
