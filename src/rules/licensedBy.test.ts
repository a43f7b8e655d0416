import { expect, it } from 'vitest'
import { exampleProvision } from './exampleProvision'
import { licensedBy } from './licensedBy'

const withoutSeats = exampleProvision()
delete withoutSeats.orgEntitlements

it.each([
  ['licenseByUser', 'member'],
  ['licenseByOrg', 'organization'],
  ['licenseByOrganization', 'organization'],
  ['licenseBySomethingNew', 'unknown'],
  [null, 'unknown'],
  [undefined, 'unknown'],
])('reads licenseBy %s as %s', (licenseBy, expected) => {
  const listing = licenseBy === undefined ? undefined : { licenseBy }
  expect(licensedBy(listing)).toBe(expected)
  expect(licensedBy(listing, withoutSeats)).toBe(expected)
})

it.each(['licenseByOrg', null])('believes seats more than licenseBy %s', (licenseBy) => {
  expect(licensedBy({ licenseBy }, exampleProvision())).toBe('member')
})
