import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askedSince, requestTimeout, startEarly, takeEarly } from './earlyAnswer'
import { keptSessionKey } from './earlyRequest'

const start = 1_800_000_000_000
const kept = {
  portalUrl: 'https://portal.example',
  readsBy: 'POST',
  token: 'one',
  expires: start + 3_600_000,
  portal: { id: 'org' },
}
const url = 'https://portal.example/sharing/rest/portals/org/customersList'
const asked: URLSearchParams[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: start })
  asked.length = 0
  const getItem = (key: string) => (key === keptSessionKey ? JSON.stringify(kept) : null)
  vi.stubGlobal('sessionStorage', { getItem })
  vi.stubGlobal('localStorage', { getItem })
  vi.stubGlobal('location', { pathname: '/listings/abc', search: '' })
  vi.stubGlobal('fetch', (_: string, { body }: { body: URLSearchParams }) => {
    asked.push(body)
    return Promise.resolve(new Response('{}'))
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function same(change: Record<string, string> = {}): URLSearchParams {
  const fields = Object.entries({ ...Object.fromEntries(asked[0] ?? []), ...change })
  return new URLSearchParams(fields.reverse())
}

test('an early answer goes to the same request, once, whatever the order of its fields', async () => {
  startEarly()
  expect(asked).toHaveLength(1)
  vi.advanceTimersByTime(800)
  expect(askedSince()).toBe(start)
  expect((await takeEarly(url, same()))?.ok).toBe(true)
  expect(takeEarly(url, same())).toBeUndefined()
  expect(askedSince()).toBe(start + 800)
})

test('another address, another token and another page do not get it', () => {
  startEarly()
  expect(takeEarly(`${url}/x`, same())).toBeUndefined()
  expect(takeEarly(url, same({ token: 'two' }))).toBeUndefined()
  expect(takeEarly(url, same({ start: '51' }))).toBeUndefined()
  expect(takeEarly(url, same())).toBeDefined()
})

test('an answer that nobody took in time is not given later', () => {
  startEarly()
  vi.advanceTimersByTime(requestTimeout + 1)
  expect(askedSince()).toBe(start + requestTimeout + 1)
  expect(takeEarly(url, same())).toBeUndefined()
})
