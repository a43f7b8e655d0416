import type { Page } from '@playwright/test'
import { alder, list, present, Search, sentence, start, startButton } from './support/presented'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

// Playwright takes the back/forward cache away, and people have it.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  },
})

/** A page that is marked is known again if the browser has kept it, and is not when it was loaded anew. */
const mark = (page: Page) => page.evaluate(() => (document.documentElement.dataset['kept'] = 'yes'))
const expectKept = (page: Page, isKept: boolean) =>
  expect(page.locator('html[data-kept]')).toHaveCount(isKept ? 1 : 0)

/** To an entry of the history, as the list under the browser's Back button leads there: the newest with this address. */
async function goToEntry({ page, cdp }: Search, path: string): Promise<void> {
  const { entries } = await cdp.send('Page.getNavigationHistory')
  const entry = entries.findLast(({ url }) => new URL(url).pathname === path)
  await mark(page)
  await cdp.send('Page.navigateToHistoryEntry', { entryId: entry?.id ?? 0 })
}

/** On the list, then on the page of one purchaser; the list is kept by the browser. */
async function leaveListBehind(page: Page) {
  await signIn(page, 'seller_admin', list)
  await expect(page.getByRole('link', { name: 'All 200', exact: true })).toBeVisible()
  await page.getByRole('rowheader').getByRole('link').nth(3).focus()
  await mark(page)
  await page.goto(alder)
  await expect(page.getByRole('heading', { name: 'Town of Alder' })).toBeVisible()
}

test('pages that the browser keeps bring no other purchaser into a presentation, and no presentation back', async ({
  page,
  context,
  portal,
}) => {
  test.slow()
  await portal.reset('marked')
  await leaveListBehind(page)
  await page.evaluate(() => history.back())
  await expect(page).toHaveURL(list)
  await expectKept(page, true)
  const link = page.getByRole('rowheader').getByRole('link').nth(3)
  await expect.poll(() => link.evaluate((it) => it === document.activeElement)).toBe(true)
  const search = await Search.beginOnList(page, context)
  await page.goto(alder)
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()

  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page).toHaveURL(present)
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await start(page)
  for (const path of [alder, list]) {
    await goToEntry(search, path)
    await expectKept(page, false)
    await expect(page).toHaveURL(present)
    await expect(page.getByText(sentence)).toBeVisible()
    await search.expectNobody(`led back from ${path}`)
  }
  await page.goto(list)
  await expect(page).toHaveURL(present)
  await expect(page.getByText(sentence)).toBeVisible()

  await page.getByRole('button', { name: 'Exit' }).click()
  await page.getByRole('button', { name: 'Show other purchasers' }).click()
  await expect(page).toHaveURL(alder)
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  await goToEntry(search, present)
  await expect(page).toHaveURL(present)
  await expect(page.getByText('Before presenting')).toBeVisible()
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await expect(page.getByText('read-only')).toHaveCount(0)
  await expect(page.getByText(sentence)).toHaveCount(0)
  await page.evaluate(() => history.forward())
  await expect(page).toHaveURL(alder)
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
})

test('a page that is shown again as it was left is loaded anew wherever a presentation is, and is unseen till then', async ({
  page,
  portal,
}) => {
  await portal.reset('marked')
  await leaveListBehind(page)
  const html = page.locator('html')
  await turn(page, 'pagehide')
  await expect(html).toHaveCSS('visibility', 'hidden')
  await turn(page, 'pageshow')
  await expect(html).toHaveCSS('visibility', 'visible')

  await page.goto(present)
  await start(page)
  for (const words of [sentence, 'Before presenting']) {
    await mark(page)
    await turn(page, 'pagehide')
    await expect(html).toHaveCSS('visibility', 'hidden')
    await turn(page, 'pageshow')
    await expectKept(page, false)
    await expect(page.getByText(words)).toBeVisible()
    // As a page would be that was left open when the presentation ended in another.
    await page.evaluate(() => sessionStorage.removeItem('seatkeeper.presenting'))
  }
})

/** What a browser tells a page that it keeps, and one that it shows again. */
async function turn(page: Page, name: 'pagehide' | 'pageshow'): Promise<void> {
  await page.evaluate((event) => {
    dispatchEvent(new PageTransitionEvent(event, { persisted: true }))
  }, name)
}
