import { parcels } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

test('a page whose file cannot be had says so, leaves the way back open, and is tried again', async ({
  page,
  context,
  faults,
}) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  faults.expectConsole(/ERR_INTERNET_DISCONNECTED|dynamically imported module/)
  await context.setOffline(true)
  const history = page.getByRole('link', { name: 'History', exact: true })
  await history.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await page.goBack()
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('alert')).toContainText('Nothing was changed')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History')
  await expect(history).toHaveAttribute('aria-current', 'page')
})

test('the way back leads to where the page was left, the way on to its top', async ({ page }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  const last = page.getByRole('rowheader').last().getByRole('link')
  // The rows of the portal's page are followed by those of the whole list.
  await expect(page.getByRole('link', { name: /^All \d/ })).toBeVisible()
  await last.scrollIntoViewIfNeeded()
  const left = await page.evaluate(() => scrollY)
  expect(left).toBeGreaterThan(100)
  await last.click()
  await expect(page.getByRole('button', { name: 'Edit seats' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await expect(last).toBeInViewport()
  expect(await page.evaluate(() => scrollY)).toBe(left)
  await page.reload()
  await expect(last).toBeInViewport()
})
