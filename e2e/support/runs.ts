import { expect, type Page } from '@playwright/test'
import { group } from './bulk'
import { parcels } from './seats'
import { signIn } from './signIn'

/** Purchasers on trial of `parcels`, all of whom a pack may be given to. */
export const trials = 5

/** From the list to the review: five more seats for everybody on trial. */
export async function reviewRun(page: Page): Promise<void> {
  await signIn(page, 'seller_admin', `/listings/${parcels}?show=trial`)
  await page.getByRole('button', { name: 'Choose rows' }).click()
  const panel = page.getByRole('region', { name: 'Change chosen purchasers' })
  await panel.getByRole('button', { name: `Choose all shown (${trials})` }).click()
  await panel.getByLabel('Or a pack').selectOption('Add 5 standard, 1 advanced')
  await panel.getByRole('button', { name: 'Use the pack' }).click()
  await panel.getByRole('button', { name: `Make a plan (${trials})` }).click()
  await expect(group(page, 'Will change')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Renewal')
  await page.getByRole('button', { name: `Review ${trials} changes` }).click()
}

/** Sends what is reviewed; the page of the run comes. */
export async function sendRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Send ${trials} changes to ArcGIS` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Run of ${trials} changes`)
}

/** How many rows of a run stand where. */
export async function expectRows(page: Page, counts: Record<string, number>): Promise<void> {
  const list = page.getByRole('term').filter({ hasText: 'All rows' }).locator('xpath=../..')
  for (const [label, value] of Object.entries(counts)) {
    const figure = list.locator('div').filter({ has: page.getByText(label, { exact: true }) })
    await expect(figure.getByRole('definition')).toHaveText(String(value), { timeout: 30_000 })
  }
}

/** Another tab of the same browser, signed in. */
export async function openTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto('/history')
  await other.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  return other
}
