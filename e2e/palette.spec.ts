import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { editPath, fill, parcels, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const field = (page: Page) =>
  page.getByRole('combobox', { name: 'Listing, purchaser, page or command' })

/** Signed in on the purchasers of `parcels`, with the whole list read. */
async function openPurchasers(page: Page) {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  await expect(page.getByRole('button', { name: /^Export \d+ rows/ })).toBeVisible()
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })

async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('a purchaser is found and gone to without a pointer', async ({ page }) => {
  await openPurchasers(page)
  await openPalette(page)
  await page.keyboard.type('river')
  await expect(palette(page).getByRole('status')).toHaveText(/purchasers shown/)
  const options = page.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  const active = await options.nth(1).getAttribute('id')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', active ?? '')
  await field(page).fill(riverton)
  await expect(options.first()).toHaveAccessibleName(
    /Riverton County.*Parcel Viewer Pro.*Riverton00000001/,
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Riverton County' })).toBeFocused()
  await expect(field(page)).toHaveCount(0)
})

test('pages, listings and commands are found, and Escape gives the focus back', async ({
  page,
}) => {
  await signIn(page)
  const button = page.getByRole('button', { name: 'Search and commands' })
  await expect(button).toHaveAttribute('title', 'Search and commands (Ctrl+K)')
  await button.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()

  await openPalette(page)
  await page.keyboard.type('history')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused()

  await openPalette(page)
  await page.keyboard.type('viewer parcel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Parcel Viewer Pro' })).toBeFocused()

  await openPalette(page)
  await page.keyboard.type('dark')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toHaveCSS('color', 'rgb(255, 255, 255)')
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeChecked()
  await page.keyboard.press('Escape')

  await openPalette(page)
  await page.keyboard.type('nothing of this kind')
  await expect(palette(page).getByRole('status')).toHaveText(/^Nothing fits/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeVisible()
  await field(page).fill('sign out')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign in with ArcGIS' })).toBeVisible()
})

test('the palette asks nobody to leave, and waits while somebody is asked', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+1' })
  await openPalette(page)
  await page.keyboard.type('history')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('+1')
})

test('single keys go to the search and list the keys, until they are turned off', async ({
  page,
}) => {
  await openPurchasers(page)
  const search = page.getByRole('searchbox', { name: 'Search purchasers' })
  await page.keyboard.press('/')
  await expect(search).toBeFocused()
  await page.keyboard.type('a/?')
  await expect(search).toHaveValue('a/?')
  await search.blur()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const toggle = dialog.getByRole('checkbox', { name: /^Shortcuts of a single key/ })
  await toggle.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect(dialog).toHaveCount(0)
  await expect(search).not.toBeFocused()
})

test('the palette is accessible, also from right to left', async ({ page }) => {
  await openPurchasers(page)
  await openPalette(page)
  await page.keyboard.type('o')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page)
})
