import { editPath, fill, parcels, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

test('every page is in landmarks and says where it is', async ({ page }) => {
  await signIn(page)
  const banner = page.getByRole('banner')
  await expect(banner.getByText('Northwind Maps')).toBeVisible()
  await expect(banner.getByText(/^Not ArcGIS Online/)).toBeVisible()
  await expect(banner.getByRole('button', { name: 'Account' })).toBeVisible()
  await page.getByRole('link', { name: 'Parcel Viewer Pro' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: 'Parcel Viewer Pro' })).toBeFocused()
  await expect(page).toHaveTitle('Parcel Viewer Pro · Seatkeeper')
  const head = main.getByRole('columnheader', { name: 'Organization' })
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(page.locator('[aria-current]')).toHaveText('All 28')
})

test('what changes without a new page is spoken', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  const status = page.getByRole('status')
  await expect(status).toHaveText('28 purchasers')
  await page.getByRole('searchbox', { name: 'Search purchasers' }).fill('river')
  await expect(status).toHaveText('2 purchasers')
  await page.getByRole('link', { name: 'Riverton County' }).click()
  await page.getByRole('button', { name: 'Copy E-mail' }).click()
  await expect(page.getByText('Copied')).toHaveAttribute('aria-live', 'polite')

  await page.goto(editPath(riverton))
  // There before it has anything to say: a region that comes with its text is not always spoken.
  const warnings = page.getByRole('status').last()
  await expect(warnings).toBeEmpty()
  await fill(page, { 'Advanced seats': '0' })
  await expect(warnings).toHaveText('Advanced goes to 0: nobody can get any.')
})

test('from right to left nothing lies upon anything else or beside the screen', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  await expect(page.getByRole('link', { name: 'Riverton County' })).toBeVisible()
  const reach = () =>
    page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      const boxes = [...document.querySelectorAll('header a, header button, header p span')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width }) => width > 0)
      return {
        beside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        isOutside: boxes.some(({ left, right }) => left < 0 || right > innerWidth),
      }
    })
  expect(await reach()).toEqual({ beside: 0, isOutside: false })
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await reach()).toEqual({ beside: 0, isOutside: false })
})
