import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { largeId, largeList, largeRows } from './support/large'
import { allOf, asked, openLarge, storedText } from './support/wholeList'
import type { Portal } from './support/Portal'
import { head, namesOf } from './support/purchasersTable'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

/** Opens the list and waits until the whole of it is here. */
async function open(page: Page, count: number, search = '') {
  await page.goto(largeList + search)
  await expect(page.getByRole('link', { name: allOf(count), exact: true })).toBeVisible()
}

/** A colleague sets the maximum users of the n-th purchaser before the next page is answered. */
function letColleagueSet(portal: Portal, n: number, maxUsers: number) {
  const write = { maxUsers, entitlements: { standard: { num: 1 } }, purchaserOrgId: largeId(n) }
  return portal.arm({ id: 'F23', operation: 'customersList', at: 'before', write })
}

test('a list is read by its pages, once, and a second visit asks for what changed last', async ({
  page,
  portal,
}) => {
  await openLarge(page, portal, 260)
  expect((await asked(portal, 0)).sort()).toEqual(['orgname 1', 'orgname 100', 'orgname 199'])
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  const before = (await portal.ledger('customersList')).length
  await letColleagueSet(portal, 5, 444)
  await open(page, 260, '?sort=-maxUsers')
  await expect(page.getByRole('row').nth(1)).toContainText('444')
  expect(await asked(portal, before)).toEqual(['modified 1'])
})

test('nothing about persons is kept for the next visit', async ({ page, portal }) => {
  await openLarge(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  const text = await storedText(page)
  expect(text).toContain('Ash County')
  expect(text).not.toMatch(/contact ?\d|example\.org|@|password|access_token/i)
})

test('what this device forgets is forgotten of lists too', async ({ page, portal }) => {
  await openLarge(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Forget everything on this device' }).click()
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click()
  await expect.poll(() => storedText(page)).not.toContain('LargeBuyer')
})

test('nobody at all is said so', async ({ page, portal }) => {
  await openLarge(page, portal, 0)
  await expect(page.getByText('Nobody has asked for this listing yet')).toBeVisible()
  await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
})

test('while the whole list is being read, a filter shows no rows it does not fit', async ({
  page,
  portal,
  faults,
}) => {
  await portal.reset('large', 260)
  await signIn(page, 'seller_admin', '/history')
  // Two pages are lost after a while, and asked for again.
  faults.expectConsole(/ERR_CONNECTION_RESET/)
  await portal.arm({ id: 'F06', operation: 'customersList', nth: 2, times: 2, delay: 3_000 })
  await page.goto(`${largeList}?quick=ending`)
  await expect(page.getByText('This filter needs all purchasers')).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(0)
  await expect(page.getByText('of 3')).toBeVisible()
})

test('a filter that is being typed outlasts the arrival of the whole list', async ({
  page,
  portal,
  faults,
}) => {
  await portal.reset('large', 260)
  await signIn(page, 'seller_admin', '/history')
  faults.expectConsole(/ERR_CONNECTION_RESET/)
  await portal.arm({ id: 'F06', operation: 'customersList', nth: 2, times: 2, delay: 3_000 })
  await page.goto(largeList)
  await expect(page.getByRole('rowheader').first()).toBeVisible()
  await page.getByRole('button', { name: 'More filters' }).click()
  const users = page.getByRole('group', { name: 'Maximum users' })
  await users.getByLabel('From').fill('40')
  await expect(page.getByRole('link', { name: allOf(260), exact: true })).toBeVisible()
  await expect(users.getByLabel('From')).toHaveValue('40')
})

test('the focus stays on its row when the whole list arrives', async ({ page, portal, faults }) => {
  await portal.reset('large', 260)
  await signIn(page, 'seller_admin', '/history')
  faults.expectConsole(/ERR_CONNECTION_RESET/)
  await portal.arm({ id: 'F06', operation: 'customersList', nth: 2, times: 2, delay: 3_000 })
  await page.goto(largeList)
  const third = page.getByRole('rowheader').nth(2).getByRole('link')
  await third.focus()
  const name = await third.innerText()
  await expect(page.getByRole('link', { name: allOf(260), exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toBeFocused()
})

test('the focus stays on its row when what draws long lists comes late', async ({
  page,
  context,
  portal,
  faults,
}) => {
  await portal.reset('large', 260)
  await signIn(page, 'seller_admin', '/history')
  await open(page, 260, `?q=${largeId(7)}`)
  // A short list does without it.
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  faults.expectConsole(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.getByRole('searchbox').fill('')
  const third = page.getByRole('rowheader').nth(2).getByRole('link')
  await third.focus()
  const height = () => page.evaluate(() => document.body.scrollHeight)
  expect(await height()).toBeLessThan(3_000)
  await context.setOffline(false)
  await expect.poll(height).toBeGreaterThan(5_000)
  await expect(third).toBeFocused()
})

test('rows are there long before they are in sight, while the page goes fast', async ({
  page,
  portal,
}) => {
  const step = 300
  await openLarge(page, portal, 260)
  expect(await leastAhead(page, step)).toBeGreaterThan(4 * step)
  // A card is high: as many of them would be far too many.
  await page.setViewportSize({ width: 360, height: 800 })
  await page.evaluate(() => scrollTo(0, 0))
  expect(await leastAhead(page, step)).toBeGreaterThan(4 * step)
  expect(await page.getByRole('rowheader').count()).toBeLessThan(40)
})

test('newer numbers wait while the pointer is in the table', async ({ page, portal }) => {
  await openLarge(page, portal, 260)
  await head(page, 'Maximum users').click()
  await head(page, 'Maximum users').click()
  await expect(page.getByRole('row').nth(1)).toContainText('45')
  const firstNames = async () => (await namesOf(page)).slice(0, 8)
  const top = () => page.getByRole('row').nth(3).boundingBox()
  const before = { names: await firstNames(), top: await top() }
  await page.getByRole('row').nth(3).hover()
  await page.getByRole('button', { name: 'Refresh' }).focus()
  await letColleagueSet(portal, 5, 444)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Newer numbers are here')).toBeVisible()
  expect({ names: await firstNames(), top: await top() }).toEqual(before)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(page.getByText('Newer numbers are here')).toBeHidden()
  await expect(page.getByRole('row').nth(1)).toContainText('444')
})

test('newer numbers wait while the focus goes from row to row, and come when asked for', async ({
  page,
  portal,
}) => {
  await openLarge(page, portal, 260)
  await head(page, 'Maximum users').click()
  await expect(page.getByRole('row').nth(1)).toContainText(' 6 ')
  await letColleagueSet(portal, 5, 1)
  await page.getByRole('rowheader').getByRole('link').first().focus()
  // As anything may that reads the list anew while somebody works in it.
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Newer numbers are here')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('row').nth(1)).toContainText(' 6 ')
  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText(' 1 ')
})

test('the place in a long list of cards is kept', async ({ page, portal }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await openLarge(page, portal, 260)
  await leastAhead(page, 700)
  const cards = page.getByRole('rowheader').getByRole('link')
  const inSight = await cards.evaluateAll((all) =>
    all.findIndex((each) => each.getBoundingClientRect().top > 300),
  )
  const name = await cards.nth(inSight).innerText()
  const link = page.getByRole('link', { name, exact: true })
  const top = async () => Math.round((await link.boundingBox())?.y ?? 0)
  const before = await top()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.goBack()
  await expect.poll(top).toBe(before)
})

test('fifty thousand purchasers are reached by keyboard, and the place is kept', async ({
  page,
  portal,
}) => {
  test.setTimeout(300_000)
  await portal.reset('large', 50_000)
  await signIn(page, 'seller_admin', largeList)
  await expect(page.getByRole('link', { name: allOf(50_000), exact: true })).toBeVisible({
    timeout: 200_000,
  })
  const rows = largeRows(50_000)
  const [first = '', last = ''] = [rows[0]?.name, rows.at(-1)?.name]
  const link = page.getByRole('link', { name: last, exact: true })
  await tabTo(page, first)
  await page.keyboard.press('PageDown')
  await expect.poll(() => focused(page)).not.toBe(first)
  await page.keyboard.press('End')
  await expect(link).toBeFocused()
  await expect(link).toBeInViewport({ ratio: 1 })
  await expect(page.getByText('–50,000 of 50,000')).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: last })).toBeFocused()
  await page.goBack()
  await expect(page.getByText('–50,000 of 50,000')).toBeAttached()
  await expect(link).toBeInViewport()
})

/** How far rows reach below the window at least (px), while the page goes on by so much each frame. */
function leastAhead(page: Page, step: number): Promise<number> {
  return page.evaluate(async (by) => {
    const ahead: number[] = []
    for (let frame = 0; frame < 10; frame++) {
      scrollBy(0, by)
      await new Promise(requestAnimationFrame)
      const end = [...document.querySelectorAll('[role=row]')]
        .at(-1)
        ?.getBoundingClientRect().bottom
      ahead.push((end ?? 0) - innerHeight)
    }
    // How fast it goes is known once it has gone.
    return Math.min(...ahead.slice(3))
  }, step)
}

/** Text of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60 && (await focused(page)) !== text; presses++) {
    await page.keyboard.press('Tab')
  }
  expect(await focused(page)).toBe(text)
}
