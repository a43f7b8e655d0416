import { describe, expect, it } from 'vitest'
import { exampleProvision } from './exampleProvision'
import { mayProvision, type ProvisionQuestion } from './may'

const admin = { username: 'seller_admin', role: 'org_admin' }
const sales = {
  username: 'seller_sales',
  role: 'org_user',
  roleId: 'sales',
  privileges: ['marketplace:admin:purchase'],
}
const reader = { username: 'seller_reader', role: 'org_publisher', privileges: ['portal:user'] }
const withoutSeats = exampleProvision()
delete withoutSeats.orgEntitlements
const itemId = withoutSeats.itemId

function ask(differences: Partial<ProvisionQuestion> = {}) {
  return mayProvision({
    user: admin,
    portal: { id: 'HwhoSWTiJyaB0VDi' },
    provision: exampleProvision(),
    listing: { itemId, licenseBy: 'licenseByUser' },
    now: 1_470_000_000_000,
    ...differences,
  })
}

describe('mayProvision says yes', () => {
  it.each([
    ['an administrator', admin],
    ['a role that may request purchase information', sales],
    ['a role that may manage', { ...sales, privileges: ['marketplace:admin:manage'] }],
  ])('to %s', (_who, user) => {
    expect(ask({ user })).toEqual({ may: true })
  })

  it('for a purchase as for a trial', () => {
    const provision = exampleProvision({ purchased: true, trial: false, endDate: null })
    expect(ask({ provision })).toEqual({ may: true })
  })

  it('with a warning after the end by this clock', () => {
    expect(ask({ now: 1_480_000_000_000 })).toEqual({ may: true, warning: 'endedByThisClock' })
  })

  it('when neither the seller nor the license is stated', () => {
    const provision = { ...withoutSeats }
    delete provision.accountId
    expect(ask({ provision, listing: null })).toEqual({ may: true })
    expect(ask({ provision, listing: { itemId, licenseBy: 'new' } })).toEqual({ may: true })
  })
})

describe('mayProvision says no', () => {
  it('without a session', () => {
    expect(ask({ user: undefined })).toEqual({ may: false, reason: 'notSignedIn' })
    expect(ask({ portal: undefined })).toEqual({ may: false, reason: 'notSignedIn' })
  })

  it("to another organization, even the purchaser's administrator", () => {
    const portal = { id: 'sWwd06TnJR4lHopc' }
    expect(ask({ portal })).toEqual({ may: false, reason: 'otherOrganization' })
  })

  it('to another organization, by the vendor of the listing when the provision does not tell', () => {
    const provision = exampleProvision()
    delete provision.accountId
    const listing = { itemId, vendor: { id: 'anotherSeller' } }
    expect(ask({ provision, listing })).toEqual({ may: false, reason: 'otherOrganization' })
  })

  it.each([
    ['no fitting privilege', reader],
    ['no privileges at all', { username: 'x', role: 'org_user' }],
    ['a purchaser-side privilege', { ...reader, privileges: ['portal:admin:manageLicenses'] }],
  ])('to a member with %s, naming the one to ask for', (_what, user) => {
    expect(ask({ user })).toEqual({
      may: false,
      reason: 'missingPrivilege',
      privilege: 'marketplace:admin:purchase',
    })
  })

  it('for a listing licensed by organization', () => {
    const listing = { itemId, licenseBy: 'licenseByOrg' }
    const answer = ask({ provision: withoutSeats, listing })
    expect(answer).toEqual({ may: false, reason: 'licensedByOrganization' })
  })

  it('for a listing sold online', () => {
    const listing = { itemId, ecommerceEnabled: true }
    expect(ask({ listing })).toEqual({ may: false, reason: 'ecommerce' })
  })

  it('for a request', () => {
    const provision = exampleProvision({ trial: false, interested: true })
    expect(ask({ provision })).toEqual({ may: false, reason: 'requestedOnly' })
  })

  it('for a provision without a state, or none', () => {
    const provision = exampleProvision({ trial: false })
    expect(ask({ provision })).toEqual({ may: false, reason: 'noState' })
    expect(ask({ provision: undefined })).toEqual({ may: false, reason: 'noState' })
  })
})

it('names what the person can change before what nobody here can', () => {
  const request = { ...withoutSeats, trial: false, interested: true }
  const listing = { itemId, licenseBy: 'licenseByOrg', ecommerceEnabled: true }
  const atHome = { user: reader, provision: request, listing }
  const elsewhere = { ...atHome, portal: { id: 'other' } }
  expect(ask(elsewhere)).toMatchObject({ reason: 'otherOrganization' })
  expect(ask(atHome)).toMatchObject({ reason: 'missingPrivilege' })
  expect(ask({ ...atHome, user: sales })).toMatchObject({ reason: 'licensedByOrganization' })
  const soldOnline = { itemId, ecommerceEnabled: true }
  expect(ask({ provision: request, listing: soldOnline })).toMatchObject({ reason: 'ecommerce' })
})
