import { type Browser, expect, type Page } from '@playwright/test'
import { parcels, riverton } from './seats'
import { signIn } from './signIn'

/** A purchaser of `parcels` that has asked for it. */
export const eastport = 'Eastport00000016'
export { parcels, riverton }

type Form = 'grant' | 'withdraw'

/** Address of the page of one purchaser, or of a form about its access. */
export function accessPath(orgId: string, form?: Form, itemId = parcels): string {
  return `/listings/${itemId}/purchasers/${orgId}${form ? `/${form}` : ''}`
}

/** A day so many years from now, as a date field takes it. */
export function dayIn(years: number): string {
  return `${new Date().getFullYear() + years}-12-31`
}

/** Chooses a last day, and goes on to the review. */
export async function chooseDay(page: Page, day: string): Promise<void> {
  await page.getByRole('radio', { name: 'Ends on a day' }).check()
  await page.getByLabel('Last day').fill(day)
}

/** From a form to the review. */
export async function reviewAccess(page: Page, button = 'Review change'): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('heading', { name: 'Review change' })).toBeVisible()
}

/** Somebody else grants a purchase that never ends, in a browser of their own, and sees it confirmed. */
export async function letColleagueGrant(
  browser: Browser,
  baseURL: string | undefined,
  orgId: string,
) {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await signIn(page, 'seller_sales', accessPath(orgId, 'grant'))
  await page.getByRole('radio', { name: 'Never ends' }).check()
  await page.getByLabel('Type the words “never ends”').fill('never ends')
  await reviewAccess(page)
  await page.getByRole('button', { name: 'Send to ArcGIS' }).click()
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  await context.close()
}
