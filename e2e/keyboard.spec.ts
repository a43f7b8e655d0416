import type { Locator, Page } from '@playwright/test'
import { editPath, fill, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

/** Presses Tab until something has the focus, and sees to it that it shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60 && !(await hasFocus(target)); presses++) {
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
  await expectToShow(target)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** A ring around what has the focus, in sight and covered by nothing. */
async function expectToShow(target: Locator): Promise<void> {
  await expect(target).toBeInViewport({ ratio: 1 })
  const { style, width, isCovered } = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return {
      style: outlineStyle,
      width: Number.parseFloat(outlineWidth),
      isCovered: top === null || !(element.contains(top) || top.contains(element)),
    }
  })
  expect({ style, isCovered }).toEqual({ style: 'solid', isCovered: false })
  expect(width).toBeGreaterThanOrEqual(2)
}

/** Goes on with Enter to a page whose heading takes the focus. */
async function enter(page: Page, target: Locator, heading: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
}

test('the whole way from signing in to signing out needs no pointer', async ({ page }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name })
  await page.goto('/')
  await tabTo(page, button('Sign in with ArcGIS'))
  await page.keyboard.press('Enter')
  await page.getByLabel('Username').focus()
  await page.keyboard.type('seller_admin')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sandbox')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Listings' })).toBeFocused()
  await enter(page, link('Parcel Viewer Pro'), 'Parcel Viewer Pro')
  await tabTo(page, page.getByRole('searchbox', { name: 'Search purchasers' }))
  await page.keyboard.type('river')
  await expect(page.getByRole('status')).toHaveText('2 purchasers')
  await enter(page, link('Riverton County'), 'Riverton County')
  await enter(page, button('Edit seats'), 'Edit seats')

  const maximum = page.getByRole('textbox', { name: 'Maximum users' })
  await tabTo(page, maximum)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('ArrowDown')
  await expect(maximum).toHaveValue('20')
  await tabTo(page, page.getByRole('textbox', { name: 'Advanced seats' }))
  await page.keyboard.type('-1')
  await tabTo(page, page.getByRole('textbox', { name: 'Reason' }))
  await page.keyboard.type('Agreed')
  await enter(page, button('Review change'), 'Review change')
  await expect(page.getByRole('heading', { name: 'Review change' })).toBeInViewport()
  await tabTo(page, page.getByRole('textbox', { name: 'Type the new number of Advanced again' }))
  await page.keyboard.type('1')
  await tabTo(page, page.getByRole('checkbox', { name: 'I agreed this with the purchaser.' }))
  await page.keyboard.press('Space')
  await enter(page, button('Send to ArcGIS'), 'Result')
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)

  await tabTo(page, button('Account'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button('Account')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expectToShow(page.getByRole('menuitem', { name: 'Sign out' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Seatkeeper' })).toBeFocused()
})

test('a menu is left by Tab, a letter finds its entry, and a theme is chosen', async ({ page }) => {
  await signIn(page)
  await tabTo(page, page.getByRole('button', { name: 'Account' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('d')
  await page.keyboard.press('Enter')
  const dark = page.getByRole('menuitemradio', { name: 'Dark' })
  await expect(dark).toHaveAttribute('aria-checked', 'true')
  await expect(page.getByRole('main')).toHaveCSS('color', 'rgb(255, 255, 255)')
  await page.keyboard.press('Tab')
  await expect(dark).toBeHidden()
})

test('a question gives the focus back, and skipping to the content asks none', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '+1' })
  const home = page.getByRole('link', { name: 'Seatkeeper' })
  await tabTo(page, home)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(home).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('the wheel scrolls and never changes a number', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 })
  await signIn(page, 'seller_admin', editPath(riverton))
  const field = page.getByRole('textbox', { name: 'Maximum users' })
  await field.fill('12')
  await field.hover()
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await expect(field).toHaveValue('12')
})

test('errors are tied to their fields, and the first takes the focus', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await fill(page, { 'Standard seats': '-9', 'Advanced seats': '1e3' })
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'Standard seats' })
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription('now 8 This would be below 0. There are 8 now.')
})
