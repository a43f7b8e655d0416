import { expectAccessible } from './support/accessible'
import { letColleagueSet } from './support/colleague'
import { editPath, fill, parcels, review, riverton, send } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const purchaserPath = `/listings/${parcels}/purchasers/${riverton}`

test('a change without an answer follows the person about until it is known', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/status of 500/)
  await portal.arm({ id: 'F10', commit: 'before' })
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await review(page)
  await send(page)
  await expect(page.getByText('No clear answer. Checking…')).toBeVisible()

  await page.getByRole('link', { name: 'Needs attention' }).click()
  const change = page.getByRole('list', { name: 'Changes that need attention' })
  await expect(change.getByRole('link', { name: 'Riverton County' })).toBeVisible()
  await expect(change).toContainText('Parcel Viewer Pro')
  await expect(change.getByRole('listitem').filter({ hasText: /^Standard/ })).toHaveText(
    /8.*12.*\+4/,
  )
  await expect(change.getByRole('status')).toContainText('No clear answer. Checking…')
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByRole('link', { name: 'Needs attention' })).toContainText('1')
  await page.getByRole('link', { name: 'Riverton County' }).click()
  await expect(page.getByText('A change of these seats is under way')).toBeVisible()
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await expect(
    page.getByRole('heading', { name: 'A change of these seats is under way' }),
  ).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveCount(0)

  const goOn = page.getByRole('button', { name: 'Check and go on' })
  await expect(goOn).toBeVisible({ timeout: 40_000 })
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
  await portal.disarm()
  await goOn.click()
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/, { timeout: 40_000 })
  await expect(page.getByRole('link', { name: 'Needs attention' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('')
})

test('another tab sees the change and leaves it alone', async ({ page, portal, faults }) => {
  faults.expectConsole(/status of 500/)
  await portal.arm({ id: 'F10', commit: 'before' })
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await review(page)
  await send(page)
  await expect(page.getByText('No clear answer. Checking…')).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(editPath(riverton))
  await other.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(
    other.getByRole('heading', { name: 'A change of these seats is under way' }),
  ).toBeVisible()
  await expect(other.getByText('This change is open in another tab')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Check again' })).toHaveCount(0)
  await page.close()
  await expect(other.getByRole('button', { name: 'Check again' })).toBeVisible()
})

test('an overwritten change is told until it is noted', async ({ page, browser, baseURL }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)

  await letColleagueSet(browser, baseURL, '20')

  await page.goto(purchaserPath)
  await expect(page.getByRole('status').filter({ hasText: 'was overwritten at' })).toBeVisible()
  await page.getByRole('link', { name: 'Show the change' }).click()
  await expect(page.getByText('ArcGIS now shows: Maximum users 10, Standard 20')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Noted' }).click()
  await expect(page.getByText('Nothing needs you')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Needs attention' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Nothing needs you')).toBeVisible()
  await expectAccessible(page)
})
