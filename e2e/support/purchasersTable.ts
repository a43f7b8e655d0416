import { expect, type Locator, type Page } from '@playwright/test'

/** Every purchaser who is shown, from the first, is one of these; no other is. */
export async function expectShown(page: Page, names: readonly string[]): Promise<void> {
  const shown = names.length === 0 ? 'No purchasers' : `of ${names.length.toLocaleString('en-US')}`
  await expect(page.getByText(shown, { exact: false }).first()).toBeVisible()
  // With more than sixty only those near the ones in sight are in the page.
  const some = names.length > 60 ? names.slice(0, 8) : names
  await expect.poll(async () => (await namesOf(page)).slice(0, some.length)).toEqual(some)
  if (names.length <= 60) await expect(page.getByRole('rowheader')).toHaveCount(names.length)
}

/** Names in the table as they stand. */
export function namesOf(page: Page): Promise<string[]> {
  return page.getByRole('rowheader').getByRole('link').allInnerTexts()
}

/** The link in a column's head. */
export function head(page: Page, name: string): Locator {
  return page.getByRole('columnheader', { name }).getByRole('link')
}

/** Names of the columns, in order. */
export async function columnsOf(page: Page): Promise<string[]> {
  const texts = await page.getByRole('columnheader').allInnerTexts()
  return texts.map((text) => text.replace(/[↑↓\d\s]+$|^[↑↓\d\s]+/gu, '').trim())
}

/** Opens one of the panels above the table. */
export async function openPanel(page: Page, name: 'More filters' | 'Columns'): Promise<Locator> {
  await page.getByRole('button', { name }).click()
  return page.getByRole('region', { name })
}
