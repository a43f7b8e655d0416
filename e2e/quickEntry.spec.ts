import type { Page } from '@playwright/test'
import { editPath, parcels, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

/** Counts every key that goes down, those held with others too; words are typed without being counted. */
function counted(page: Page) {
  let presses = 0
  return {
    press: async (keys: string) => {
      presses += keys.split('+').length
      await page.keyboard.press(keys)
    },
    type: (words: string) => page.keyboard.type(words),
    count: () => presses,
  }
}

test('from search to receipt in twelve keys beyond the words', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  await expect(page.getByRole('button', { name: /^Export \d+ rows/ })).toBeVisible()
  const keys = counted(page)
  await keys.press('/')
  await keys.type('riverton county')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Riverton County' })).toBeFocused()
  await expect(
    page.getByText(/^You have 8 Standard, 2 Advanced,? and 2 Spatial Analyst seats for up to 10/),
  ).toBeVisible()
  await keys.press('e')
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Edit seats' })).toBeFocused()
  await keys.press('Tab')
  await keys.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toBeFocused()
  await keys.type('+4')
  await expect(page.getByText('12 (8 +4)')).toBeVisible()
  await expect(page.getByText(/Also raise maximum users to 14\?/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('')
  await keys.press('Alt+m')
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('+4')
  await keys.press('Control+s')
  await expect(page.getByRole('heading', { name: 'Review change' })).toBeFocused()
  await keys.press('Control+Enter')
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed.*Maximum users 14/)
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
  console.log(`From search to receipt: ${keys.count()} keys beyond the words.`)
  expect(keys.count()).toBeLessThanOrEqual(12)
})

test('Tab before the form has come leads to its first field, unless the person has moved on', async ({
  page,
  portal,
}) => {
  const first = page.getByRole('textbox', { name: 'Maximum users' })
  const heading = page.getByRole('heading', { level: 1, name: 'Edit seats' })
  await signIn(page)
  for (const [keys, place] of [
    [['Tab'], first],
    [['Tab', 'Shift+Tab'], page.getByRole('button', { name: 'Account' })],
  ] as const) {
    await page.goto(`/listings/${parcels}/purchasers/${riverton}`)
    await expect(page.getByRole('button', { name: 'Edit seats' })).toBeEnabled()
    await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
    portal.freeze()
    await page.keyboard.press('e')
    await expect(heading).toBeFocused()
    for (const key of keys) await page.keyboard.press(key)
    portal.thaw()
    await expect(first).toBeVisible()
    await expect(place).toBeFocused()
  }
})

test('single keys do nothing when they are off, and that is remembered', async ({ page }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}/purchasers/${riverton}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Riverton County' })).toBeVisible()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog.getByText('Edit the seats of the purchaser')).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^Shortcuts of a single key/ }).press('Space')
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Search and commands' })).toBeVisible()
  await page.keyboard.press('e')
  await page.keyboard.press('?')
  await expect(dialog).toHaveCount(0)
  await expect(page).toHaveURL(/Riverton00000001$/)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('a pack is added to what is typed, and one of my own is kept', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await page.getByLabel('Pack').selectOption('Add 5 standard, 1 advanced')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+5')
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('+6')
  await page.getByRole('button', { name: 'My packs…' }).click()
  await page.getByRole('textbox', { name: 'Name of a pack' }).fill('The usual')
  await page.getByRole('button', { name: 'Keep as a pack' }).click()
  await expect(page.getByText(/^Kept:/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Pack').selectOption('The usual')
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+10')
})
