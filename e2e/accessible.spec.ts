import { expectAccessible } from './support/accessible'
import { editPath, fill, flood, millbrook, parcels, review, riverton, send } from './support/seats'
import { answerPortal, signIn } from './support/signIn'
import { expect, test } from './support/story'

const hour = 3_600_000
const list = `/listings/${parcels}`
const purchaserPath = (orgId: string, listing = parcels) =>
  `/listings/${listing}/purchasers/${orgId}`

test('the ways in and out can be used by everybody', async ({ page }) => {
  const title = 'Sign in · Seatkeeper'
  await page.goto('/')
  await expectAccessible(page, title)
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You cancelled signing in.')).toBeVisible()
  await page.getByLabel('Your organization’s URL').fill('not an address!')
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(page.getByText('This does not look like an organization’s URL')).toBeVisible()
  await expectAccessible(page, title)
  await page.getByLabel('Your organization’s URL').fill('')
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await answerPortal(page, 'seller_admin')
  await page.getByRole('button', { name: 'Account' }).click()
  await expectAccessible(page, 'Listings · Seatkeeper')
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await expectAccessible(page, title)
})

test('listings and purchasers in every state can be read by everybody', async ({ page }) => {
  await signIn(page)
  await expect(page.getByRole('link', { name: 'Parcel Viewer Pro' })).toBeVisible()
  await expectAccessible(page, 'Listings · Seatkeeper')
  await page.getByRole('link', { name: 'Parcel Viewer Pro' }).click()
  const filter = page.getByRole('navigation', { name: 'State' })
  for (const [state, purchaser] of [
    ['All', 'بلدية المدينة الخضراء'],
    ['Ended', 'Millbrook Township'],
  ] as const) {
    await filter.getByRole('link', { name: state }).click()
    await expect(page.getByRole('link', { name: purchaser }).first()).toBeVisible()
    await expect(filter.locator('[aria-current]')).toContainText(state)
    await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
  }
  await page.getByRole('searchbox').fill('nobody is called this')
  await expect(page.getByText('No purchaser matches')).toBeVisible()
  await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await expectAccessible(page, 'There is no such page · Seatkeeper')
})

test('a page of very many purchasers can be read by everybody', async ({ page, portal }) => {
  await portal.reset('large', 210)
  await signIn(page)
  await expect(page.getByRole('link', { name: 'All 210', exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByText(/–210 of 210/)).toBeVisible()
  await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
})

test('a purchaser in every state can be read by everybody', async ({ page }) => {
  await signIn(page)
  for (const [path, name, hint] of [
    [purchaserPath(riverton), 'Riverton County', 'Trial'],
    [purchaserPath('Eastport00000016'), 'Eastport Harbour Board', 'Requested'],
    [purchaserPath('Lakeside00000002', flood), 'Lakeside Utilities', 'No seats are set yet.'],
    [purchaserPath('Valleys000000012'), /^Joint Regional Authority/, 'Purchased'],
    [purchaserPath('Nobody0000000000'), 'Not a purchaser of this listing', /holds no provision/],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByText(hint).first()).toBeVisible()
    await expectAccessible(page, await page.title())
  }
})

test('the form can be used by everybody, with errors and warnings', async ({ page }) => {
  const title = 'Edit seats · Riverton County · Seatkeeper'
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4', 'Advanced seats': '-2' })
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('Give a reason: something goes down.')).toBeVisible()
  await expect(page.getByText('Advanced goes to 0: nobody can get any.')).toBeVisible()
  await expectAccessible(page, title)
  await fill(page, { 'Maximum users': '10.000', 'Standard seats': '-9' })
  await page.getByText('Another entitlement').click()
  await page.getByRole('button', { name: 'Add a field' }).click()
  await fill(page, { Reason: 'Agreed' })
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('This would be below 0. There are 8 now.')).toBeVisible()
  await expectAccessible(page, title)
  await page.getByRole('link', { name: 'Seatkeeper' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Leave without sending?' })).toBeVisible()
  await expectAccessible(page, title)
})

test('review and result can be read by everybody', async ({ page, browser, baseURL }) => {
  const title = 'Edit seats · Riverton County · Seatkeeper'
  await signIn(page, 'seller_admin', editPath(riverton))
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toBeVisible()
  await expectAccessible(page, title)
  await fill(page, { 'Maximum users': '+4', 'Advanced seats': '-1', Reason: 'One moved' })
  await review(page)
  await page.getByText('Show the request').click()
  await expectAccessible(page, title)
  await page.getByRole('checkbox', { name: 'I agreed this with the purchaser.' }).check()
  await fill(page, { 'Type the new number of Advanced again': '1' })

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const colleague = await context.newPage()
  await signIn(colleague, 'seller_sales', editPath(riverton))
  await fill(colleague, { 'Standard seats': '9' })
  await review(colleague)
  await send(colleague)
  await expect(colleague.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  await expectAccessible(colleague, title)
  await context.close()

  await send(page)
  await expect(page.getByText('Somebody changed this after you opened it')).toBeVisible()
  await expectAccessible(page, title)
  await page.goto(editPath(millbrook))
  await fill(page, { 'Standard seats': '+1' })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toContainText('Nothing was changed')
  await expectAccessible(page, 'Edit seats · Millbrook Township · Seatkeeper')
})

test('waiting, being offline and a lost session can be understood by everybody', async ({
  page,
  context,
  portal,
  faults,
}) => {
  faults.expectConsole(/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/)
  const title = 'Edit seats · Riverton County · Seatkeeper'
  await signIn(page)
  await page.goto(list)
  const purchaser = page.getByRole('link', { name: 'Riverton County' })
  await expect(purchaser).toBeVisible()
  portal.freeze()
  await purchaser.click()
  await expect(page.getByRole('heading', { name: 'Loading' })).toBeAttached()
  await expectAccessible(page, `${riverton} · Seatkeeper`)
  portal.thaw()
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await fill(page, { 'Standard seats': '+4' })
  await context.setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expectAccessible(page, title)
  await context.setOffline(false)
  await portal.setClock(Date.now() + 9 * hour)
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByRole('alert')).toContainText('Your session has ended')
  await expectAccessible(page, title)
  await portal.setClock(null)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByText('What you typed before is back.')).toBeVisible()
  await expectAccessible(page, title)
  await portal.kill()
  // With a token that is still good the page itself is shown.
  await page.evaluate(() => sessionStorage.removeItem('seatkeeper.session'))
  await page.reload()
  await expect(page.getByRole('heading', { name: 'ArcGIS cannot be reached' })).toBeVisible()
  await expectAccessible(page, 'ArcGIS cannot be reached · Seatkeeper')
  await portal.start()
})

test('what a role may not do is said so that everybody understands', async ({ page }) => {
  await signIn(page, 'seller_reader', purchaserPath(riverton))
  await expect(page.getByText(/Your role may look but not change/)).toBeVisible()
  await expectAccessible(page, 'Riverton County · Seatkeeper')
  await page.goto(editPath(riverton))
  await expect(page.getByText(/Your role may look but not change/)).toBeVisible()
  await expectAccessible(page, 'Edit seats · Riverton County · Seatkeeper')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Switch account' }).click()
  await answerPortal(page, 'purchaser_admin')
  await page.goto('/')
  await expect(page.getByText('Your organization has no listings')).toBeVisible()
  await expectAccessible(page, 'Listings · Seatkeeper')
  await page.goto(list)
  await expect(page.getByText('Not a listing of your organization')).toBeVisible()
  await expectAccessible(page, await page.title())
})
