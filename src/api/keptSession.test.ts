import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptSessionKey } from './earlyRequest'
import { keepSession, type KeptSession, readKeptSession } from './keptSession'

const now = 1_800_000_000_000
const kept: KeptSession = {
  portalUrl: 'https://portal.example',
  clientId: 'app',
  readsBy: 'POST',
  configText: '{}',
  token: 'one',
  expires: now + 3_600_000,
  portal: { id: 'org', name: 'Northwind', user: { username: 'seller', privileges: ['a'] } },
}
const items = new Map<string, string>()

beforeEach(() => {
  items.clear()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
    removeItem: (key: string) => items.delete(key),
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what is kept is read again', () => {
  keepSession(kept)
  expect(readKeptSession(now)).toEqual(kept)
  expect(readKeptSession(now, kept)).toEqual(kept)
})

test.each([
  [
    'of another portal',
    () => readKeptSession(now, { ...kept, portalUrl: 'https://other.example' }),
  ],
  ['of another app', () => readKeptSession(now, { ...kept, clientId: 'other' })],
  ['with a token that has ended', () => readKeptSession(kept.expires)],
])('a session %s is not used and does not stay', (_, read) => {
  keepSession(kept)
  expect(read()).toBeUndefined()
  expect(items.size).toBe(0)
})

test.each([
  ['nonsense', '{'],
  ['nobody in it', JSON.stringify({ ...kept, portal: { id: 'org', name: 'Northwind' } })],
  ['no token', JSON.stringify({ ...kept, token: '' })],
])('a kept session with %s is not used and does not stay', (_, text) => {
  items.set(keptSessionKey, text)
  expect(readKeptSession(now)).toBeUndefined()
  expect(items.size).toBe(0)
})
