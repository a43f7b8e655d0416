import { expect, it } from 'vitest'
import { entitlementLabel } from './entitlementLabel'

const listingId = '6489da7f08f045ac8c0a5b1de37d56fe'
const sources = {
  labels: { standard: 'Standard (named user)', blank: ' ' },
  listings: [{ itemId: listingId, title: 'Parcel Viewer Pro' }],
}

it.each([
  ['standard', 'Standard (named user)', 'configured'],
  [listingId, 'Parcel Viewer Pro', 'listing'],
  ['spatialAnalyst', 'Spatial Analyst', 'readable'],
  ['desktopAdvN', 'Desktop Adv N', 'readable'],
  ['3dAnalyst', '3dAnalyst', 'key'],
  ['GISProUser', 'GIS Pro User', 'readable'],
  ['field_worker-basic', 'Field worker basic', 'readable'],
  ['drone2map', 'Drone2map', 'readable'],
  ['Insights', 'Insights', 'readable'],
  ['blank', 'Blank', 'readable'],
  ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef', 'key'],
  ['abcdef0123456789abcdef01234567', 'abcdef0123456789abcdef01234567', 'key'],
  ['toString', 'To String', 'readable'],
  ['ключ', 'ключ', 'key'],
  ['a\u202eb', 'a\uFFFDb', 'key'],
])('calls %s %s', (key, label, source) => {
  expect(entitlementLabel(key, sources)).toEqual({ label, source })
})

it('prefers the configured label of a listing id to the title', () => {
  const labels = { [listingId]: 'Seat' }
  expect(entitlementLabel(listingId, { ...sources, labels }).label).toBe('Seat')
})

it.each([null, undefined, '\u200b'])('falls back to the key when the title is %j', (title) => {
  const listings = [{ itemId: listingId, ...(title === undefined ? {} : { title }) }]
  const named = entitlementLabel(listingId, { labels: {}, listings })
  expect(named).toEqual({ label: listingId, source: 'key' })
})

it('reads a long key that almost is words without delay', () => {
  const key = `${'a'.repeat(63)}!`
  expect(entitlementLabel(key, sources)).toEqual({ label: key, source: 'key' })
  const endless = 'a'.repeat(100_000)
  expect(entitlementLabel(endless, sources).source).toBe('key')
})
