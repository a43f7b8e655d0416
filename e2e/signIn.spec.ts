import { editPath, parcels, riverton } from './support/seats'
import { answerPortal, signIn } from './support/signIn'
import { expect, test } from './support/story'

test('an administrator signs in for the first time and sees the listings', async ({
  page,
  portal,
}) => {
  await signIn(page)
  await expect(page.getByRole('link', { name: 'Parcel Viewer Pro' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await portal.ledger('token')).toHaveLength(1)
})

test('a deep link leads to its place after signing in, with search and page', async ({ page }) => {
  const address = `/listings/${parcels}?q=spring&show=purchased`
  await signIn(page, 'seller_admin', address)
  await expect(page.getByRole('link', { name: 'Springfield' })).toHaveCount(2)
  expect(page.url()).toContain(address)
})

test('a reload stays signed in without asking', async ({ page, portal }) => {
  await signIn(page)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Parcel Viewer Pro' })).toBeVisible()
  const signIns = await portal.ledger('authorize')
  expect(signIns.filter(({ method }) => method === 'GET')).toHaveLength(1)
})

test('cancelling on the page of the portal says so and loses nothing', async ({ page }) => {
  await page.goto(`/listings/${parcels}`)
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You cancelled signing in. Nothing was changed.')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/listings/${parcels}`)
})

test('a wrong password is answered by the portal', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await page.getByLabel('Username').fill('seller_admin')
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Invalid username or password.')).toBeVisible()
})

test("an organization's own sign-in page is one field away, and remembered", async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Your organization’s URL').fill('northwind')
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Northwind Maps' })).toBeVisible()
  await answerPortal(page, 'seller_sales')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Your organization’s URL')).toHaveValue('northwind')
})

test('signing out revokes the session and goes through all tabs', async ({ page, portal }) => {
  await signIn(page)
  const other = await page.context().newPage()
  await other.goto('/')
  await other.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(other.getByRole('button', { name: 'Account' })).toBeVisible()

  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await expect(other.getByText('You signed out in another tab.')).toBeVisible()
  await expect.poll(async () => (await portal.ledger('revokeToken')).length).toBeGreaterThan(0)

  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in with ArcGIS' })).toBeVisible()
  expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain('oken')
})

test('another account can be chosen although the portal remembers the first', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Switch account' }).click()
  await answerPortal(page, 'seller_sales')
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('seller_sales')).toBeVisible()
})

const planted = [
  `${editPath(riverton)}?code=abc&state=xyz`,
  '/signed-in?code=abc&state=%7B%22portalUrl%22%3A%22http%3A%2F%2Flocalhost%22%2C%22uid%22%3A%22a%22%7D',
  '/signed-in?code=abc',
  '/?persist=true&error=access_denied',
]
for (const address of planted) {
  test(`a planted sign-in is not used: ${address}`, async ({ page, portal }) => {
    await page.goto(address)
    await expect(
      page.getByText('This address carried a sign-in that was not started'),
    ).toBeVisible()
    expect(page.url()).not.toContain('code=')
    expect(await portal.ledger('token')).toHaveLength(0)
  })
}

test('a token in the address is not used and does not stay', async ({ page, portal, faults }) => {
  faults.expectSecret()
  await page.goto('/#access_token=planted&username=seller_admin&expires_in=7200')
  await expect(page.getByText('This address carried a sign-in that was not started')).toBeVisible()
  expect(page.url()).not.toContain('planted')
  expect(await portal.ledger('portals/self')).toHaveLength(0)
})
