import { expect, type Page } from '@playwright/test'

export type Username = 'seller_admin' | 'seller_sales' | 'seller_reader' | 'purchaser_admin'

/** Signs in as a seeded person would: the app's button, then the portal's page with a password. */
export async function signIn(page: Page, username: Username = 'seller_admin', path = '/') {
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await answerPortal(page, username)
}

/** Fills in the portal's page and waits until the app knows who came back. */
export async function answerPortal(page: Page, username: Username) {
  await fillPortalPage(page, username)
  await expect(page.getByRole('button', { name: 'Account', exact: true })).toBeVisible()
}

/** Fills in the portal's page. */
export async function fillPortalPage(page: Page, username: Username) {
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill('sandbox')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
