import { expectAccessible } from './support/accessible'
import { parcels } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

test('what an organization holds of other listings is on its page, a press away', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}/purchasers/Riverton00000001`)
  const others = page.getByRole('table', { name: 'other listings' })
  await expect(others.getByRole('row')).toHaveCount(2)
  await expect(others.getByRole('cell', { name: 'Purchased' })).toBeVisible()
  await others.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Riverton County' })).toBeVisible()
  await expect(others.getByRole('link', { name: 'Parcel Viewer Pro' })).toBeVisible()
  await page.goto(`/listings/${parcels}/purchasers/Eastport00000016`)
  await expect(page.getByText('It holds none of your other listings.')).toBeVisible()
})

test('the purchasers of all listings are one table', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'Purchasers of all listings' }).click()
  await page.getByRole('searchbox', { name: 'Search purchasers' }).fill('riverton county')
  const rows = page.getByRole('rowheader', { name: 'Riverton County' })
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('cell', { name: 'Parcel Viewer Pro' })).toBeVisible()
  await expectAccessible(page, 'Purchasers of all listings · Seatkeeper')
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Riverton County' })).toBeVisible()
})
