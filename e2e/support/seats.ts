import { expect, type Page } from '@playwright/test'

/** Listings of the world `demo`. */
export const parcels = '3f0c1b8e5d7a49629c4e8b1a7d2f6035'
export const flood = 'c5e1a7934b6d4f8092e3d7b8c1a4f659'
/** Purchasers of `parcels`: one on trial with 10 people, 8 standard, 2 advanced and 2 spatialAnalyst seats; one whose trial has ended. */
export const riverton = 'Riverton00000001'
export const millbrook = 'Millbrook0000003'

/** Address of the form of one purchaser. */
export function editPath(orgId: string, itemId = parcels): string {
  return `/listings/${itemId}/purchasers/${orgId}/edit`
}

/** Types into fields by their labels. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  }
}

/** From the form to the review. */
export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review change' }).click()
  await expect(page.getByRole('heading', { name: 'Review change' })).toBeVisible()
}

/** From the review to a verdict. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send to ArcGIS' }).click()
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible()
}
