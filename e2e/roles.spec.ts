import { editPath, flood, parcels, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const purchaserPath = `/listings/${parcels}/purchasers/${riverton}`

test('sales staff without admin rights find the listings and may edit', async ({ page }) => {
  await signIn(page, 'seller_sales')
  await page.getByRole('link', { name: 'Parcel Viewer Pro' }).click()
  await page.getByRole('searchbox', { name: 'Search purchasers' }).fill('riverton')
  await page.getByRole('rowheader', { name: 'Riverton County' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toBeVisible()
})

test('a member without the privilege may look, and reads why not more', async ({ page }) => {
  await signIn(page, 'seller_reader', purchaserPath)
  await expect(page.getByText(/Your role may look but not change/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit seats' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Propose change' })).toBeVisible()
})

test('the form itself is closed to a member without the privilege', async ({ page }) => {
  await signIn(page, 'seller_reader', editPath(riverton))
  await expect(page.getByText(/Your role may look but not change/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveCount(0)
})

test('an administrator of a purchaser sees no purchasers at all', async ({ page }) => {
  await signIn(page, 'purchaser_admin')
  await expect(page.getByText('Your organization has no listings')).toBeVisible()
  await page.goto(`/listings/${parcels}`)
  await expect(page.getByText('Not a listing of your organization')).toBeVisible()
  await expect(page.getByText('Riverton County')).toHaveCount(0)
})

test('a listing licensed by organization keeps its editor closed, with the reason', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', `/listings/${flood}`)
  await page.getByRole('link', { name: 'Lakeside Utilities' }).click()
  await expect(page.getByRole('button', { name: 'Edit seats' })).toHaveAccessibleDescription(
    /licensed by organization/,
  )
})

test('a request keeps its editor closed, with the reason', async ({ page }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}/purchasers/Eastport00000016`)
  await expect(page.getByRole('button', { name: 'Edit seats' })).toHaveAccessibleDescription(
    /neither bought nor started a trial/,
  )
})
