import { describe, expect, test } from 'vitest'
import { exampleProvision } from './exampleProvision'
import type { ProvisionQuestion } from './may'
import { mayGrant, mayWithdraw } from './mayAccess'

const request = exampleProvision({ trial: false, interested: true, endDate: null })
const purchase = exampleProvision({ trial: false, purchased: true })
const admin = { username: 'a', role: 'org_admin' }
const sales = { username: 's', role: 'org_user', privileges: ['marketplace:admin:purchase'] }
const reader = { username: 'r', role: 'org_user', privileges: [] }
const listing = { itemId: request.itemId, licenseType: 'proprietary' }

function ask(differences: Partial<ProvisionQuestion> = {}): ProvisionQuestion {
  const portal = { id: 'HwhoSWTiJyaB0VDi' }
  return { user: admin, portal, provision: request, listing, now: 0, ...differences }
}

describe('granting', () => {
  test.each([admin, sales])('a request and a trial may be granted by $username', (user) => {
    expect(mayGrant(ask({ user })).may).toBe(true)
    expect(mayGrant(ask({ user, provision: exampleProvision() })).may).toBe(true)
  })

  test.each([
    [{ user: undefined }, 'notSignedIn'],
    [{ portal: { id: 'another' } }, 'otherOrganization'],
    [{ user: reader }, 'missingPrivilege'],
    [{ listing: { ...listing, ecommerceEnabled: true } }, 'ecommerce'],
    [{ listing: { ...listing, licenseType: 'free' } }, 'freeListing'],
    [{ provision: purchase }, 'alreadyPurchased'],
    [{ provision: { ...request, interested: false } }, 'neitherAskedNorTried'],
  ] as const)('%o: %s', (differences, reason) => {
    expect(mayGrant(ask(differences))).toEqual({ may: false, reason })
  })
})

describe('withdrawing', () => {
  test('an administrator may, whatever is held', () => {
    for (const provision of [request, purchase, exampleProvision()]) {
      expect(mayWithdraw(ask({ provision })).may).toBe(true)
    }
  })

  test.each([
    [{ user: undefined }, 'notSignedIn'],
    [{ user: sales }, 'adminsOnly'],
    [{ portal: { id: 'another' } }, 'otherOrganization'],
    [{ listing: { ...listing, ecommerceEnabled: true } }, 'ecommerce'],
  ] as const)('%o: %s', (differences, reason) => {
    expect(mayWithdraw(ask(differences))).toEqual({ may: false, reason })
  })
})
