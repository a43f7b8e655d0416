import type { Page } from '@playwright/test'
import ar from '../src/messages/ar.json' with { type: 'json' }
import de from '../src/messages/de.json' with { type: 'json' }
import ja from '../src/messages/ja.json' with { type: 'json' }
import { expectAccessibleZoomed } from './support/accessible'
import { editPath, parcels, riverton } from './support/seats'
import { fillPortalPage, signIn } from './support/signIn'
import { expect, test } from './support/story'

const html = (page: Page) => page.locator('html')

async function signInAs(page: Page, texts: typeof ar, path = '/') {
  await page.goto(path)
  await page.getByRole('button', { name: texts['signIn.button'] }).click()
  await fillPortalPage(page, 'seller_admin')
  await expect(page.getByRole('button', { name: texts['account.menu'] })).toBeVisible()
}

test('the profile decides, before the first screen and at every start after it', async ({
  page,
  portal,
}) => {
  await portal.setPerson('seller_admin', { culture: 'de-CH' })
  await page.goto('/')
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await fillPortalPage(page, 'seller_admin')
  await expect(page.getByRole('heading', { level: 1, name: de['listings.title'] })).toBeVisible()
  await expect(html(page)).toHaveAttribute('lang', 'de')
  await page.getByRole('link', { name: 'Parcel Viewer Pro' }).click()
  await expect(page.getByText(de['column.maxUsers']).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText(de['column.maxUsers']).first()).toBeVisible()
  await expect(page).toHaveTitle('Parcel Viewer Pro · Seatkeeper')
})

test('a choice in the menu holds at once, stays, and outweighs the profile', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await page.getByRole('textbox', { name: 'Standard seats' }).fill('9')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitemradio', { name: '日本語' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ja['edit.title'])
  await expect(page.getByText(ja['edit.kept'])).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Standard のシート' })).toHaveValue('9')
  await page.reload()
  await expect(html(page)).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ja['edit.title'])
  await page.getByRole('button', { name: ja['account.menu'] }).click()
  await page.getByRole('menuitem', { name: ja['account.signOut'] }).click()
  await page.getByRole('button', { name: ja['signIn.button'] }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ja['edit.title'])
})

test.describe('from right to left', () => {
  test.use({ locale: 'ar-EG' })

  test.beforeEach(({ portal }) => portal.setPerson('seller_admin', { culture: 'ar-EG' }))

  const purchaser = `/listings/${parcels}/purchasers/${riverton}`
  const walks = [
    [
      [`/listings/${parcels}`, ar['column.maxUsers']],
      ['/', ar['overview.lead']],
      ['/purchasers', ar['purchasers.all.title']],
      [purchaser, ar['purchaser.details']],
      [`${purchaser}/history`, ar['history.empty.title']],
    ],
    [
      ['/renewals', ar['renewals.title']],
      ['/renewals/pages', ar['renewals.view.60days']],
      ['/dashboard', ar['dashboard.title']],
      ['/attention', ar['attention.empty.title']],
      ['/history', ar['history.empty.title']],
      ['/nowhere', ar['notFound.title']],
    ],
  ] as const

  for (const [place, screens] of walks.entries()) {
    test(`every screen can be read by everybody, part ${place + 1}`, async ({ page }) => {
      await page.goto('/')
      await expect(html(page)).toHaveAttribute('dir', 'rtl')
      await expectAccessibleZoomed(page)
      await signInAs(page, ar, screens[0][0])
      for (const [path, shown] of screens) {
        await page.goto(path)
        await expect(page.getByText(shown).first()).toBeVisible()
        await expectAccessibleZoomed(page)
      }
    })
  }

  test('seats are set with the figures of the language', async ({ page }) => {
    await signInAs(page, ar, editPath(riverton))
    await page.getByRole('textbox', { name: /مقاعد .?Standard/ }).fill('+٤')
    await expect(page.getByText('١٢ (٨ +٤)')).toBeVisible()
    await page.getByRole('button', { name: ar['edit.review'] }).click()
    await expect(page.getByRole('heading', { name: ar['review.title'] })).toBeVisible()
    await expectAccessibleZoomed(page)
    await page.getByRole('button', { name: ar['review.send'] }).click()
    await expect(page.getByRole('status')).toContainText('أكّد ArcGIS')
    await expectAccessibleZoomed(page)
    await page.getByRole('link', { name: ar['result.receipt'] }).click()
    await expect(page.getByText(ar['receipt.attempts'])).toBeVisible()
    await expectAccessibleZoomed(page)
  })
})
