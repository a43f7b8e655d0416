import { expect } from 'vitest'
import { test } from '../testPortal'

const itemId = '6489da7f08f045ac8c0a5b1de37d56fe'

/** @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements */
const documented = {
  request: {
    maxUsers: 10,
    entitlements: { standard: { num: 8 }, advanced: { num: 2 }, spatialAnalyst: { num: 2 } },
  },
  reply: {
    itemId,
    provisionedItemId: itemId,
    accountId: 'HwhoSWTiJyaB0VDi',
    purchaserOrgId: 'sWwd06TnJR4lHopc',
    purchaserUsername: 'jsmith',
    purchaserFullName: 'jsmith',
    purchaserEmail: 'jsmith@email.com',
    purchaserPhone: null,
    startDate: 1469206117000,
    endDate: 1471798116000,
    purchased: false,
    trial: true,
    interested: false,
    created: 1469206116000,
    modified: 1469206117000,
    orgEntitlements: {
      maxUsers: 10,
      entitlementsModified: 1469206117000,
      entitlements: { spatialAnalyst: { num: 2 }, standard: { num: 8 }, advanced: { num: 2 } },
    },
  },
}

test('the documented request is answered with the documented reply', async ({ portal }) => {
  await portal.reset('documentation')
  const token = await portal.signIn('seller_admin')
  const reply = await portal.post(
    `/content/listings/${itemId}/provisionOrgEntitlements`,
    {
      purchaserOrgId: 'sWwd06TnJR4lHopc',
      orgEntitlements: JSON.stringify(documented.request),
    },
    token,
  )
  expect(reply).toEqual(documented.reply)
})
