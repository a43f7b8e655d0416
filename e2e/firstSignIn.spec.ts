import { signIn } from './support/signIn'
import { expect, test } from './support/story'

test('an administrator signs in and sees the listings', async ({ page }) => {
  await signIn(page)
  await expect(page.getByRole('link', { name: 'Parcel Viewer Pro' })).toBeVisible()
  await page.screenshot({ path: '.cache/shots/listings.png', fullPage: true })
})
