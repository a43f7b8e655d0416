import { expectAccessible } from './support/accessible'
import { letColleagueSet } from './support/colleague'
import { editPath, fill, millbrook, parcels, review, riverton, send } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const seatsOf = (maxUsers: number, standard: number, advanced: number, spatialAnalyst: number) => ({
  maxUsers,
  entitlements: {
    standard: { num: standard },
    advanced: { num: advanced },
    spatialAnalyst: { num: spatialAnalyst },
  },
})

test('a change up and down is reviewed, sent once, confirmed, and outlives the portal', async ({
  page,
  portal,
}) => {
  await signIn(page)
  await page.getByRole('link', { name: 'Parcel Viewer Pro' }).click()
  await page.getByRole('searchbox', { name: 'Search purchasers' }).fill('river')
  await expect(page.getByText('Showing 1–2 of 2')).toBeVisible()
  await page
    .getByRole('table', { name: 'Purchasers' })
    .getByRole('link', { name: 'Riverton County' })
    .click()
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await fill(page, { 'Maximum users': '14', 'Standard seats': '+4', 'Advanced seats': '-1' })
  await expect(page.getByText('12 (8 +4)')).toBeVisible()

  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('Give a reason: something goes down.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await fill(page, { Reason: 'Moved one licence' })
  await review(page)
  await expect(page.getByRole('row', { name: 'Standard 8 12 +4' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Advanced 2 1 decrease −1' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Spatial Analyst 2 2 unchanged' })).toBeVisible()

  const sendButton = page.getByRole('button', { name: 'Send to ArcGIS' })
  await expect(sendButton).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('checkbox', { name: 'I agreed this with the purchaser.' }).check()
  await expect(page.getByText('Type the new number again.')).toBeVisible()
  await fill(page, { 'Type the new number of Advanced again': '1' })
  await sendButton.dblclick()
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)

  const sent = await portal.ledger('provisionOrgEntitlements')
  expect(sent).toHaveLength(1)
  expect(JSON.parse(sent[0]?.parameters['orgEntitlements'] ?? '')).toEqual(seatsOf(14, 12, 1, 2))

  await page.getByRole('link', { name: 'Back to the purchaser' }).click()
  await expect(page.getByRole('row', { name: 'Standard 12' })).toBeVisible()
  await portal.kill()
  await portal.start()
  await page.reload()
  await expect(page.getByRole('row', { name: 'Standard 12' })).toBeVisible()
  await page.getByRole('link', { name: 'All purchasers' }).click()
  await expect(page.getByRole('row', { name: /Riverton County.* 14 12 1 2/ })).toBeVisible()
})

test('the documented request gives the documented reply', async ({ page, portal }) => {
  await portal.reset('documentation')
  await signIn(
    page,
    'seller_admin',
    editPath('sWwd06TnJR4lHopc', '6489da7f08f045ac8c0a5b1de37d56fe'),
  )
  await fill(page, {
    'Maximum users': '10',
    'Standard seats': '8',
    'Advanced seats': '2',
    'Spatial Analyst seats': '2',
  })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  const [sent] = await portal.ledger('provisionOrgEntitlements')
  expect(sent?.reply).toEqual({
    itemId: '6489da7f08f045ac8c0a5b1de37d56fe',
    provisionedItemId: '6489da7f08f045ac8c0a5b1de37d56fe',
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
    orgEntitlements: { ...seatsOf(10, 8, 2, 2), entitlementsModified: 1469206117000 },
  })
})

test('the first seats of a purchaser offer what other purchasers of the listing have', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', editPath('Brookside0000021'))
  await fill(page, { 'Standard seats': '3' })
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText(/Type how many people may use it/)).toBeVisible()
  await fill(page, { 'Maximum users': '3', 'Advanced seats': '0', 'Spatial Analyst seats': '0' })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  const [sent] = await portal.ledger('provisionOrgEntitlements')
  expect(JSON.parse(sent?.parameters['orgEntitlements'] ?? '')).toEqual(seatsOf(3, 3, 0, 0))
})

test('an entitlement nobody holds yet can be added by its key', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await page.getByText('Another entitlement').click()
  await fill(page, { 'Entitlement key': 'drone2map' })
  await page.keyboard.press('Enter')
  await fill(page, { 'Drone2map seats': '1' })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  const [sent] = await portal.ledger('provisionOrgEntitlements')
  expect(sent?.parameters['orgEntitlements']).toContain('"drone2map":{"num":1}')
})

test('numbers that cannot be meant are refused in words, and nothing typed is lost', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Maximum users': '10.000', 'Standard seats': '-9', 'Advanced seats': '1e3' })
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('This would be below 0. There are 8 now.')).toBeVisible()
  await expect(page.getByText(/Type a whole number such as 12/)).toHaveCount(2)
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('10.000')
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(0)
})

test('a colleague who was faster is not overwritten', async ({
  page,
  portal,
  browser,
  baseURL,
}) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await review(page)

  await letColleagueSet(browser, baseURL, '9')

  await send(page)
  await expect(page.getByText('Somebody changed this after you opened it')).toBeVisible()
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
  await page.getByRole('button', { name: 'Edit from the new numbers' }).click()
  await expect(page.getByText('13 (9 +4)')).toBeVisible()
})

test('numbers that moved before the review are chosen anew, and nothing is sent before that', async ({
  page,
  portal,
  browser,
  baseURL,
}) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await letColleagueSet(browser, baseURL, '9')
  await page.getByRole('button', { name: 'Review change' }).click()

  await expect(
    page.getByRole('heading', { name: 'Somebody changed this after you opened it' }),
  ).toBeFocused()
  await expect(page.getByRole('row', { name: 'Standard 8 9 12' })).toBeVisible()
  await expectAccessible(page)
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
  await page.getByRole('button', { name: 'Apply my change to the new numbers' }).click()
  await expect(page.getByRole('row', { name: 'Standard 9 13 +4' })).toBeVisible()
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed.*Standard 13/)
})

test('a provision that has ended may be tried, and the refusal is put in words', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', editPath(millbrook))
  await expect(page.getByText(/By this computer’s clock this provision has ended/)).toBeVisible()
  await fill(page, { 'Standard seats': '+1' })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toContainText('neither bought nor started a trial')
  await expect(page.getByRole('status')).toContainText('Nothing was changed')
  await expect(page.getByRole('status')).toContainText('item not provisioned')
  await page.getByRole('button', { name: 'Edit again' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+1')
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
})

test('a listing that went over to organizations refuses in words', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+1' })
  await review(page)
  await portal.setLicensing(parcels, 'licenseByOrganization')
  await send(page)
  await expect(page.getByRole('status')).toContainText('This listing is licensed by organization')
  await expect(page.getByRole('status')).toContainText('not licensed by user')
})

test('a role taken away meanwhile refuses in words and keeps the form', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_sales', editPath(riverton))
  await fill(page, { 'Standard seats': '+1' })
  await review(page)
  await portal.setPerson('seller_sales', { privileges: [] })
  await send(page)
  await expect(page.getByRole('status')).toContainText('Your role may not do this')
  await page.getByRole('button', { name: 'Edit again' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+1')
})

test('leaving with something typed asks first', async ({ page }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}/purchasers/${riverton}`)
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await fill(page, { 'Standard seats': '+1' })
  await page.getByRole('link', { name: 'Seatkeeper' }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+1')
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Edit seats' })).toBeVisible()
})
