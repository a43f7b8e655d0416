import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { largeId, largeList, largeRows } from './support/large'
import type { Portal } from './support/Portal'
import { expectShown, head, namesOf } from './support/purchasersTable'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const all = (count: number) => `All ${count.toLocaleString('en-US')}`

/** Opens the list and waits until the whole of it is here. */
async function open(page: Page, count: number, search = '') {
  await page.goto(largeList + search)
  await expect(page.getByRole('link', { name: all(count), exact: true })).toBeVisible()
}

async function begin(page: Page, portal: Portal, count: number) {
  await portal.reset('large', count)
  await signIn(page, 'seller_admin', largeList)
  await expect(page.getByRole('link', { name: all(count), exact: true })).toBeVisible()
}

/** What was asked of the list since then: order and first row of each page. */
async function asked(portal: Portal, since: number): Promise<string[]> {
  const entries = await portal.ledger('customersList')
  return entries.slice(since).map(({ parameters }) => {
    return `${parameters['sortFields'] ?? ''} ${parameters['start'] ?? ''}`
  })
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
  await begin(page, portal, 260)
  expect((await asked(portal, 0)).sort()).toEqual(['orgname 1', 'orgname 100', 'orgname 199'])
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  const before = (await portal.ledger('customersList')).length
  await letColleagueSet(portal, 5, 444)
  await open(page, 260, '?sort=-maxUsers')
  await expect(page.getByRole('row').nth(1)).toContainText('444')
  expect(await asked(portal, before)).toEqual(['modified 1'])
})

test('nothing about persons is kept for the next visit', async ({ page, portal }) => {
  await begin(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  const text = await storedText(page)
  expect(text).toContain('Ash County')
  expect(text).not.toMatch(/contact ?\d|example\.org|@|password|access_token/i)
})

test('what this device forgets is forgotten of lists too', async ({ page, portal }) => {
  await begin(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Forget everything on this device' }).click()
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click()
  await expect.poll(() => storedText(page)).not.toContain('LargeBuyer')
})

/** Organizations in the lists that this browser keeps, as often as they are there. */
async function storedIds(page: Page): Promise<string[]> {
  const text = await storedText(page)
  return [...text.matchAll(/"purchaserOrgId":"(\w+)"/g)].map(([, id = '']) => id).sort()
}

/** Everything this browser keeps of lists. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('seatkeeper.lists')
        opening.onerror = () => reject(new Error('no database'))
        opening.onsuccess = () => {
          const database = opening.result
          const stores = [...database.objectStoreNames]
          const texts: string[] = []
          const transaction = database.transaction(stores)
          for (const name of stores) {
            const store = transaction.objectStore(name)
            const [rows, keys] = [store.getAll(), store.getAllKeys()]
            rows.onsuccess = () => texts.push(JSON.stringify(rows.result))
            keys.onsuccess = () => texts.push(JSON.stringify(keys.result))
          }
          transaction.oncomplete = () => {
            database.close()
            resolve(texts.join('\n'))
          }
        }
      }),
  )
}

for (const [variant, count, firsts] of [
  ['removed', 449, [1, 7]],
  ['inserted', 451, [0, 5]],
] as const) {
  test(`a purchaser ${variant} while pages are read: the list ends right and says so`, async ({
    page,
    portal,
  }) => {
    await portal.reset('large', 450)
    await portal.arm({ id: 'F32', operation: 'customersList', nth: 2, variant })
    await signIn(page, 'seller_admin', largeList)
    await expect(page.getByRole('link', { name: all(count), exact: true })).toBeVisible()
    await expect(page.getByText('The list changed while it was loading')).toBeVisible()
    const names = largeRows(450).map(({ name }) => name)
    // Who has come is above all others.
    const some = names.slice(...firsts)
    const from = 1 - firsts[0]
    await expect
      .poll(async () => (await namesOf(page)).slice(from, from + some.length))
      .toEqual(some)
    await page.getByRole('searchbox').fill(names[99] ?? '')
    await expectShown(page, names.slice(99, 100))
    expect((await portal.armed()).map(({ fired }) => fired)).toEqual([1])
  })
}

for (const { lies, doubted, most } of [
  { lies: { total: 'tooBig' }, doubted: '410', most: 12 },
  { lies: { total: 'tooSmall' }, doubted: '130', most: 12 },
  { lies: { total: 'tooSmall', nextStart: 'repeats' }, doubted: '130', most: 12 },
  { lies: { nextStart: 'repeats' }, doubted: undefined, most: 4 },
  { lies: { nextStart: 'skips' }, doubted: undefined, most: 4 },
  { lies: { nextStart: 'endless' }, doubted: undefined, most: 4 },
]) {
  const told = JSON.stringify(lies)
  test(`with the portal's paging at ${told} the list ends, nobody is lost and none is doubled`, async ({
    page,
    portal,
  }) => {
    await portal.reset('large', 260)
    await portal.setSwitches(lies)
    await signIn(page, 'seller_admin', largeList)
    await expect(page.getByRole('link', { name: all(260), exact: true })).toBeVisible()
    await expectShown(
      page,
      largeRows(260).map(({ name }) => name),
    )
    await expect(page.getByText(/^ArcGIS counts .* twice/)).toHaveText(
      doubted === undefined
        ? []
        : [`ArcGIS counts ${doubted} purchasers and gave 260 different ones, twice.`],
    )
    await expect
      .poll(() => storedIds(page))
      .toEqual(
        largeRows(260)
          .map(({ n }) => largeId(n))
          .sort(),
      )
    expect((await asked(portal, 0)).length).toBeLessThanOrEqual(most)
  })
}

test('nobody at all is said so', async ({ page, portal }) => {
  await begin(page, portal, 0)
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

test('without the portal an earlier list is shown with its age, and nothing is lost', async ({
  page,
  portal,
  faults,
}) => {
  await begin(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  faults.expectConsole(/ERR_|Failed to load/)
  await portal.arm({ id: 'F01', operation: 'customersList', times: 1_000 })
  await page.goto(largeList)
  await expectShown(
    page,
    largeRows(260).map(({ name }) => name),
  )
  await expect(page.getByText('The list could not be brought up to date')).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText(/What you see was read .*\d/)).toBeVisible()
  await expect(page.getByRole('link', { name: all(260), exact: true })).toBeVisible()
  await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
  await portal.disarm()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The list could not be brought up to date')).toBeHidden()
})

test('newer numbers wait while the pointer is in the table', async ({ page, portal }) => {
  await begin(page, portal, 260)
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
  await begin(page, portal, 260)
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

test('fifty thousand purchasers are reached by keyboard, and the place is kept', async ({
  page,
  portal,
}) => {
  test.setTimeout(300_000)
  await portal.reset('large', 50_000)
  await signIn(page, 'seller_admin', largeList)
  await expect(page.getByRole('link', { name: all(50_000), exact: true })).toBeVisible({
    timeout: 200_000,
  })
  const rows = largeRows(50_000)
  const [first = '', last = ''] = [rows[0]?.name, rows.at(-1)?.name]
  const link = page.getByRole('link', { name: last, exact: true })
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  for (let presses = 0; presses < 60 && (await focused()) !== first; presses++) {
    await page.keyboard.press('Tab')
  }
  expect(await focused()).toBe(first)
  await page.keyboard.press('PageDown')
  await expect.poll(focused).not.toBe(first)
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
