import {
  accessPath,
  chooseDay,
  dayIn,
  eastport,
  letColleagueGrant,
  reviewAccess,
  riverton,
} from './support/access'
import { expectAccessible } from './support/accessible'
import { fill, send } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const hour = 3_600_000
const inTwoYears = new Date().getFullYear() + 2
const end = Date.UTC(inTwoYears, 11, 31, 23, 59, 59)
const granted = `Access granted, ends Dec 31, ${inTwoYears}, 11:59 PM UTC`

test('a request is granted until a day, once, and seats come next', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', accessPath(eastport))
  await expect(page.getByRole('button', { name: 'Edit seats' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: 'Grant access' }).click()
  for (const name of ['Ends on a day', 'Never ends']) {
    await expect(page.getByRole('radio', { name })).not.toBeChecked()
  }
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('Choose when access ends.')).toBeVisible()
  await chooseDay(page, '2020-01-01')
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('This day is over. Choose a later one.')).toBeVisible()
  await chooseDay(page, dayIn(20))
  await expect(page.getByText(/more than five years away/)).toBeVisible()
  await chooseDay(page, dayIn(2))
  await expect(page.getByText(/more than five years away/)).toHaveCount(0)
  await expect(
    page.getByText(
      `Ends Jan 1, ${inTwoYears + 1}, 12:59 AM UTC+1 = Dec 31, ${inTwoYears}, 11:59 PM UTC`,
    ),
  ).toBeVisible()
  await fill(page, { Reason: 'Order of today', 'Ticket or quote number': 'Q-17' })
  await reviewAccess(page)
  await expect(page.getByRole('row', { name: 'State Requested Purchased' })).toBeVisible()
  await page.getByText('Show the request').click()
  await expect(page.getByText(`endDate=${end}`)).toBeVisible()
  expect(await portal.ledger('purchase')).toHaveLength(0)

  await page.getByRole('button', { name: 'Send to ArcGIS' }).dblclick()
  await expect(page.getByRole('status')).toContainText(granted)
  const [sent, ...more] = await portal.ledger('purchase')
  expect(more).toEqual([])
  expect(sent?.parameters).toEqual({
    ...{ f: 'json', purchaserOrgId: eastport, endDate: String(end) },
    itemId: sent?.parameters['itemId'],
  })
  await page.getByRole('link', { name: 'Receipt' }).click()
  await expect(page.getByText('Order of today')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Revert to this' })).toHaveCount(0)
  await page.goBack()
  await page.goto('/history')
  await expect(page.getByRole('cell', { name: granted })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Revert to this' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Eastport Harbour Board' }).click()
  await expect(page.getByRole('button', { name: 'Grant access' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'ArcGIS Marketplace console' })).toHaveAttribute(
    'href',
    'https://marketplace.arcgis.com/',
  )
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toBeVisible()
})

test('a trial becomes a purchase that never ends when that is typed', async ({ page, portal }) => {
  await signIn(page, 'seller_sales', accessPath(riverton))
  await page.getByRole('button', { name: 'Grant access' }).click()
  await page.getByRole('radio', { name: 'Never ends' }).check()
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText(/to say that it is meant/)).toBeVisible()
  await page.getByLabel('Type the words “never ends”').fill('Never ends')
  await reviewAccess(page)
  await expect(page.getByRole('row', { name: /^State Trial Purchased/ })).toBeVisible()
  await expect(page.getByText(/This purchase will never end/)).toBeVisible()
  await send(page)
  await expect(page.getByRole('status')).toContainText('Access granted, never ends')
  const [sent] = await portal.ledger('purchase')
  expect(sent?.parameters).not.toHaveProperty('endDate')
  await page.getByRole('link', { name: 'Set seats' }).click()
  await expect(page.getByText('now 10')).toBeVisible()
})

test('without the privilege the reason is said, before and after', async ({ page, portal }) => {
  await signIn(page, 'seller_reader', accessPath(eastport))
  await expect(page.getByRole('button', { name: 'Grant access' })).toHaveAccessibleDescription(
    /needs the same role as editing seats/,
  )
  await page.goto(accessPath(eastport, 'grant'))
  await expect(page.getByText(/Your role may look but not change/)).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  expect(await portal.ledger('purchase')).toHaveLength(0)
})

test('a role taken away before the send refuses in words', async ({ page, portal }) => {
  await signIn(page, 'seller_sales', accessPath(eastport, 'grant'))
  await chooseDay(page, dayIn(2))
  await reviewAccess(page)
  await portal.setPerson('seller_sales', { privileges: [] })
  await send(page)
  await expect(page.getByRole('status')).toContainText('Your role may not do this')
  await expect(page.getByRole('status')).toContainText('Nothing was changed')
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByLabel('Last day')).toHaveValue(dayIn(2))
  expect(await portal.ledger('purchase')).toHaveLength(1)
})

test('a colleague who granted before the review is not granted over', async ({
  page,
  portal,
  browser,
  baseURL,
}) => {
  await signIn(page, 'seller_admin', accessPath(eastport, 'grant'))
  await chooseDay(page, dayIn(2))
  await letColleagueGrant(browser, baseURL, eastport)
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText(/has been granted the purchase already/)).toBeVisible()
  await expect(page.getByText('ArcGIS now shows: Purchased, never ends.')).toBeVisible()
  expect(await portal.ledger('purchase')).toHaveLength(1)
})

test('a colleague who granted after the review is not granted over', async ({
  page,
  portal,
  browser,
  baseURL,
}) => {
  await signIn(page, 'seller_admin', accessPath(eastport, 'grant'))
  await chooseDay(page, dayIn(2))
  await reviewAccess(page)
  await letColleagueGrant(browser, baseURL, eastport)
  await send(page)
  await expect(page.getByRole('status')).toContainText('Not sent.')
  await expect(page.getByRole('status')).toContainText('Purchased, never ends')
  expect(await portal.ledger('purchase')).toHaveLength(1)
})

test('access is withdrawn by typing the name, and not by another', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', accessPath(riverton))
  await page.getByRole('button', { name: 'Withdraw access…' }).click()
  await expect(page.getByText(/Maximum users 10, Standard 8/)).toBeVisible()
  await page.getByRole('textbox', { name: /Riverton County/ }).fill('Lakeside Utilities')
  await page.getByRole('button', { name: 'Review withdrawal' }).click()
  await expect(page.getByText('Give a reason.')).toBeVisible()
  await expect(page.getByText('This is not the same name.')).toBeVisible()
  await page.getByRole('textbox', { name: /Riverton County/ }).fill('Riverton County')
  await fill(page, { Reason: 'Contract ended' })
  await reviewAccess(page, 'Review withdrawal')
  await expect(page.getByRole('row', { name: /^State Trial No access/ })).toBeVisible()
  expect(await portal.ledger('deleteProvision')).toHaveLength(0)
  await send(page)
  await expect(page.getByRole('status')).toContainText('Access withdrawn')
  expect(await portal.ledger('deleteProvision')).toHaveLength(1)
  await page.getByRole('link', { name: 'All purchasers' }).click()
  await expect(page.getByRole('link', { name: 'Lakeside Utilities' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Riverton County' })).toHaveCount(0)
  await page.goto('/history')
  await expect(page.getByRole('cell', { name: 'Access withdrawn' })).toBeVisible()
})

test('only administrators withdraw, and others read why not', async ({ page }) => {
  await signIn(page, 'seller_sales', accessPath(riverton))
  await expect(page.getByRole('button', { name: 'Withdraw access…' })).toHaveAccessibleDescription(
    /Only administrators of your organization/,
  )
  await page.goto(accessPath(riverton, 'withdraw'))
  await expect(page.getByText(/Only administrators of your organization/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Review withdrawal' })).toHaveCount(0)
})

test('an answer that is lost is read back, and nothing is sent again', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/ERR_/)
  await signIn(page, 'seller_admin', accessPath(eastport, 'grant'))
  await chooseDay(page, dayIn(2))
  await reviewAccess(page)
  // Broken after complete headers: before that a browser sends the same request again by itself.
  await portal.arm({ id: 'F05', operation: 'purchase', commit: 'after' })
  await send(page)
  await expect(page.getByRole('status')).toContainText(granted)
  expect(await portal.ledger('purchase')).toHaveLength(1)
  expect((await portal.armed()).map(({ fired }) => fired)).toEqual([1])
})

test('a change that was not applied ends, and a new one is a new decision', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/ERR_|500/)
  await signIn(page, 'seller_admin', accessPath(eastport, 'grant'))
  await chooseDay(page, dayIn(2))
  await reviewAccess(page)
  await portal.arm({ id: 'F05', operation: 'purchase', commit: 'before' })
  await send(page)
  await expect(page.getByText('Not known yet')).toBeVisible()
  await page.reload()
  await expect(page.getByText('A change of this access is under way')).toBeVisible()
  await expect(page.getByText(/Sent once and not applied/)).toBeVisible({ timeout: 40_000 })
  expect(await portal.ledger('purchase')).toHaveLength(1)
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByLabel('Last day')).toHaveValue(dayIn(2))
  await reviewAccess(page)
  await send(page)
  await expect(page.getByRole('status')).toContainText(granted)
  expect(await portal.ledger('purchase')).toHaveLength(2)
})

test('a session that ends keeps the form; no name is kept with it', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', accessPath(riverton, 'withdraw'))
  await page.getByRole('textbox', { name: /Riverton County/ }).fill('Riverton County')
  await fill(page, { Reason: 'Contract ended' })
  await portal.setClock(Date.now() + 9 * hour)
  await page.getByRole('button', { name: 'Review withdrawal' }).click()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Contract ended')
  await expect(page.getByRole('textbox', { name: /Riverton County/ })).toHaveValue('')
})

test('granting needs no pointer', async ({ page }) => {
  await signIn(page, 'seller_admin', accessPath(eastport))
  await page.getByRole('button', { name: 'Grant access' }).press('Enter')
  await expect(page.getByRole('radio', { name: 'Ends on a day' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Grant access' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: 'Ends on a day' })).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Never ends' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('never ends')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Review change' })).toBeFocused()
  await page.getByRole('button', { name: 'Send to ArcGIS' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Result' })).toBeFocused()
  await expect(page.getByRole('status')).toContainText('never ends')
})

test('every step of a grant can be used by everybody', async ({ page }) => {
  await signIn(page, 'seller_admin', accessPath(eastport, 'grant'))
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('Choose when access ends.')).toBeVisible()
  await expectAccessible(page)
  await chooseDay(page, dayIn(20))
  await expectAccessible(page)
  await reviewAccess(page)
  await expectAccessible(page)
  await send(page)
  await expect(page.getByRole('status')).toContainText('Access granted')
  await expectAccessible(page)
})

test('every step of a withdrawal can be used by everybody', async ({ page }) => {
  await signIn(page, 'seller_admin', accessPath(riverton, 'withdraw'))
  await page.getByRole('button', { name: 'Review withdrawal' }).click()
  await expect(page.getByText('This is not the same name.')).toBeVisible()
  await expectAccessible(page)
  await fill(page, { Reason: 'Contract ended' })
  await page.getByRole('textbox', { name: /Riverton County/ }).fill('Riverton County')
  await reviewAccess(page, 'Review withdrawal')
  await expectAccessible(page)
  await send(page)
  await expect(page.getByRole('status')).toContainText('Access withdrawn')
  await expectAccessible(page)
  await page.goto('/history')
  await expect(page.getByRole('cell', { name: 'Access withdrawn' })).toBeVisible()
  await expectAccessible(page)
})
