import { editPath, fill, review, riverton, send } from './support/seats'
import { answerPortal, signIn } from './support/signIn'
import { expect, test } from './support/story'

const hour = 3_600_000

test('a session that ends while somebody types keeps the form through a new sign-in', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4', Reason: 'Call of this morning' })
  await portal.setClock(Date.now() + 9 * hour)
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText('Your session has ended', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+4')

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(new RegExp(`${editPath(riverton)}$`))
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+4')
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Call of this morning')
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
})

test('a proposal that is being made is kept through a new sign-in, until its link is copied', async ({
  context,
  page,
  portal,
}) => {
  await context.grantPermissions(['clipboard-write'])
  const path = editPath(riverton).replace(/edit$/, 'propose')
  const seats = page.getByRole('textbox', { name: 'Standard seats' })
  await signIn(page, 'seller_reader', path)
  await fill(page, { 'Standard seats': '+4', Note: 'Call of this morning' })
  await portal.setClock(Date.now() + 9 * hour)
  await page.getByRole('button', { name: 'Review change' }).click()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
  await expect(page.getByText('What you typed before is back.')).toBeVisible()
  await expect(seats).toHaveValue('+4')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Call of this morning')
  await review(page)
  await page.reload()
  await expect(seats).toHaveValue('+4')
  await review(page)
  await page.getByRole('button', { name: 'Copy proposal link' }).click()
  await expect(page.getByText('Copied')).toBeAttached()
  await page.reload()
  await expect(seats).toHaveValue('')
})

test('a change made before does not cost what is typed for the next', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+1' })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  await page.getByRole('link', { name: 'Back to the purchaser' }).click()
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await fill(page, { 'Standard seats': '+4' })
  await portal.setClock(Date.now() + 9 * hour)
  await page.getByRole('button', { name: 'Review change' }).click()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+4')
})

test("what one person typed is not another's", async ({ page, portal }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await portal.setClock(Date.now() + 9 * hour)
  await page.getByRole('button', { name: 'Review change' }).click()
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await answerPortal(page, 'seller_sales')
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('')
})

test('a token that ran out is renewed without anybody noticing', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await portal.setClock(Date.now() + 2 * hour)
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  const renewals = await portal.ledger('token')
  expect(renewals.map(({ parameters }) => parameters['grant_type'])).toEqual([
    'authorization_code',
    'refresh_token',
  ])
})

test('a portal that does not answer is told from a session that ended', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/ERR_CONNECTION_REFUSED/)
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+4' })
  await portal.kill()
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByText(/ArcGIS did not answer/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/ArcGIS did not answer/)).toBeVisible()
  // Without a token that is still good there is nobody to show anything to.
  await page.evaluate(() => sessionStorage.removeItem('seatkeeper.session'))
  await page.reload()
  await expect(page.getByText('ArcGIS cannot be reached')).toBeVisible()
  await portal.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+4')
})
