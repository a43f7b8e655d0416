import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customersList } from '~/contract/provisions'
import {
  isForServer,
  readPurchasersAddress,
  serverSearch,
} from '~/features/provisions/purchasers/purchasersAddress'
import { parseSearch } from '~/lib/router'
import { encodeParams } from './callWith'
import { earlyRequest } from './earlyRequest'
import { purchasersParams, startOf } from './purchasersRequest'

const now = 1_800_000_000_000
const kept = {
  portalUrl: 'https://www.arcgis.com',
  readsBy: 'POST',
  token: 'a token',
  expires: now + 3_600_000,
  portal: { id: 'Northwind 1' },
}

function begin(pathname: string, search = '', session: unknown = kept, pause: unknown = null) {
  const texts = {
    session: JSON.stringify(session),
    pause: JSON.stringify(pause),
  }
  return earlyRequest({ address: { pathname, search }, ...texts, now })
}

/** What the page itself sends once it is there; nothing when it has to read the whole list first. */
function pageRequest(itemId: string, search: string): string | undefined {
  const address = readPurchasersAddress(parseSearch(search))
  if (!isForServer(address)) return undefined
  const asked = { itemId, ...serverSearch(address) }
  const params = purchasersParams(kept.portal.id, { ...asked, start: startOf(asked) })
  const { path, fields } = encodeParams(customersList, params)
  fields.set('f', 'json')
  fields.set('token', kept.token)
  fields.sort()
  return `${kept.portalUrl}/sharing/rest${path} ${fields.toString()}`
}

function asText(request: ReturnType<typeof earlyRequest>): string | undefined {
  request?.fields.sort()
  return request && `${request.url} ${request.fields.toString()}`
}

test.each([
  '',
  '?q=river',
  '?q=Springfield%20%26%20Sons',
  '?show=trial&sort=-ends&page=3&density=dense',
  '?show=ended&q=a+b',
])('the early request of a listing with "%s" is the one of its page', (search) => {
  expect(asText(begin('/listings/abc123', search))).toBe(pageRequest('abc123', search))
})

test('whatever the address says, an early request is the one of the page', () => {
  const name = fc.constantFrom('q', 'show', 'sort', 'page', 'density', 'quick', 'cols', 'other')
  const words = [
    '12',
    '2',
    '1e3',
    'true',
    'null',
    'NaN',
    '"a"',
    'a',
    '-ends',
    'name',
    'ended',
    'all',
  ]
  const value = fc.oneof(
    fc.constantFrom(...words, 'modified', '-name', 'dense', '0x10'),
    fc.string(),
  )
  const search = fc.array(fc.tuple(name, value), { maxLength: 3 })
  fc.assert(
    fc.property(search, (said) => {
      const text = `?${new URLSearchParams(said).toString()}`
      const early = asText(begin('/listings/abc', text))
      if (early !== undefined) expect(early).toBe(pageRequest('abc', text))
    }),
  )
})

test.each([
  ['another page', begin('/')],
  ['a purchaser', begin('/listings/abc/purchasers/org')],
  ['a number the router reads as one', begin('/listings/abc', '?q=12')],
  ['a word said twice', begin('/listings/abc', '?q=a&q=b')],
  ['a word this does not know', begin('/listings/abc', '?q=a&filter=b')],
  ['a quick filter', begin('/listings/abc', '?quick=ending')],
  ['no session', begin('/listings/abc', '', null)],
  ['a token that ends', begin('/listings/abc', '', { ...kept, expires: now + 59_000 })],
  ['reads by GET', begin('/listings/abc', '', { ...kept, readsBy: 'GET' })],
  ['no organization', begin('/listings/abc', '', { ...kept, portal: {} })],
  ['a pause', begin('/listings/abc', '', kept, { until: now + 1, inARow: 1 })],
])('%s makes no early request', (_, request) => {
  expect(request).toBeUndefined()
})

test('a pause that is over, and a storage somebody else wrote to, do no harm', () => {
  expect(begin('/listings/abc', '', kept, { until: now, inARow: 1 })).toBeDefined()
  const address = { pathname: '/listings/abc', search: '' }
  expect(earlyRequest({ address, session: '{', pause: '[', now })).toBeUndefined()
})
