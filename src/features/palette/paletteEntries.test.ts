import { beforeAll, expect, test } from 'vitest'
import { speak } from '~/messages/t'
import { messages } from '~/messages/en.json?lingui'
import { exampleProvision } from '~/rules/exampleProvision'
import { findEntries, mostPurchasers } from './paletteEntries'

beforeAll(() => {
  speak('en-GB', messages)
})

const itemId = 'listing1'
const rows = Array.from({ length: 30 }, (_, n) => ({
  provision: exampleProvision({ itemId, purchaserOrgId: `org${n}` }),
  customer: { name: `Town ${n}` },
}))
const sources = { listings: [{ itemId, title: 'Parcel Viewer Pro' }], lists: [rows] }

function found(typed: string) {
  return findEntries(typed, sources).map(({ kind, entries, total }) => [
    ...[kind, total],
    ...entries.slice(0, 2).map(({ label }) => label),
  ])
}

test('with nothing typed there are listings, pages and actions, and no purchaser', () => {
  expect(found('')).toEqual([
    ['listing', 1, 'Parcel Viewer Pro'],
    ['page', 6, 'Listings', 'Purchasers of all listings'],
    ['action', 7, 'Refresh what is shown', 'Appearance: as the system'],
  ])
})

test('purchasers are found, the first twenty shown and all counted', () => {
  const [group] = findEntries('town', sources)
  expect([group?.entries.length, group?.total]).toEqual([mostPurchasers, 30])
  expect(group?.entries[0]).toMatchObject({
    label: 'Town 0',
    detail: 'Parcel Viewer Pro, organization org0',
    aim: { kind: 'purchaser', itemId, orgId: 'org0' },
  })
})

test('what does not fit is left out, with its kind', () => {
  expect(found('dark')).toEqual([['action', 1, 'Appearance: dark']])
  expect(found('pro viewer')).toEqual([['listing', 1, 'Parcel Viewer Pro']])
  expect(found('nothing of this')).toEqual([])
})

test('no two lines have one id', () => {
  const ids = findEntries('o', sources).flatMap(({ entries }) => entries.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
})
