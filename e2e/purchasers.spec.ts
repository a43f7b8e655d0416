import { expectAccessible } from './support/accessible'
import { largeList, type LargeRow, largeRows } from './support/large'
import { columnsOf, expectShown, head, openPanel } from './support/purchasersTable'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const all = largeRows(260)
const granted = all.filter(({ state }) => state !== 'Requested')
const names = (rows: readonly LargeRow[]) => rows.map(({ name }) => name)
const within = (from: number, to: number) => {
  return granted.filter(({ endsIn = Infinity }) => endsIn > from && endsIn <= to)
}
const day = 86_400_000

test.beforeEach(async ({ page, portal }) => {
  await portal.reset('large', 260)
  await signIn(page, 'seller_admin', largeList)
  await expect(page.getByRole('link', { name: 'All 260', exact: true })).toBeVisible()
})

test('each state shows its purchasers, and as many as it says', async ({ page }) => {
  const filter = page.getByRole('navigation', { name: 'State' })
  await expectShown(page, names(all))
  for (const state of ['Purchased', 'Trial', 'Requested', 'Ended'] as const) {
    const rows = all.filter((row) => row.state === state)
    expect(rows.length).toBeGreaterThan(0)
    await filter.getByRole('link', { name: `${state} ${rows.length}`, exact: true }).click()
    await expectShown(page, names(rows))
  }
})

test('each quick filter shows its purchasers, and as many as it says', async ({ page }) => {
  const filters = page.getByRole('navigation', { name: 'Quick filters' })
  const truth = {
    'Ending in 14 days': within(0, 14),
    'Ended in the last 30 days': within(-30, 0),
    'No end date': granted.filter(({ endsIn }) => endsIn === undefined),
    'Changed this week': all.filter(({ age }) => age < 7),
    'Seats nobody can use': [],
    '100 or more maximum users': [],
  }
  for (const [label, rows] of Object.entries(truth)) {
    const chip = filters.getByRole('link', { name: `${label} ${rows.length}`, exact: true })
    await chip.click()
    await expectShown(page, names(rows))
    await expect(chip).toHaveAttribute('aria-current', 'true')
    await chip.click()
    await expectShown(page, names(all))
  }
})

test('filters narrow together, and one press clears them', async ({ page }) => {
  await page.getByRole('link', { name: /^No end date/ }).click()
  await page.getByRole('link', { name: /^Trial/ }).click()
  const both = all.filter(({ state, endsIn }) => state === 'Trial' && endsIn === undefined)
  await expectShown(page, names(both))
  await page.getByRole('searchbox').fill('nobody is called this')
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expectShown(page, names(all))
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

test('ranges of counts and of dates narrow the list, by keyboard too', async ({ page }) => {
  const panel = await openPanel(page, 'More filters')
  const users = panel.getByRole('group', { name: 'Maximum users' })
  await users.getByLabel('From').fill('40')
  await page.keyboard.press('Enter')
  await expect(users.getByLabel('From')).toBeFocused()
  await expectShown(page, names(all.filter(({ maxUsers = 0 }) => maxUsers >= 40)))
  await users.getByLabel('To').fill('42')
  await page.keyboard.press('Tab')
  const some = all.filter(({ maxUsers = 0 }) => maxUsers >= 40 && maxUsers <= 42)
  await expectShown(page, names(some))
  await users.getByLabel('From').fill('-1')
  await page.keyboard.press('Tab')
  await expect(users.getByLabel('From')).toHaveAccessibleDescription(/whole number/)
  await expectShown(page, names(some))
  await page.getByRole('button', { name: 'More filters (1 set)' }).click()
  const today = Date.UTC(...utcDay())
  const from = new Date(today + 3 * day).toISOString().slice(0, 10)
  const to = new Date(today + 40 * day).toISOString().slice(0, 10)
  await page.goto(`${largeList}?where=ends:${from}..${to}`)
  await expectShown(page, names(all.filter(({ endsIn = -1 }) => endsIn >= 3 && endsIn <= 40)))
})

/** Year, month and day of today in UTC. */
function utcDay(): [number, number, number] {
  const now = new Date()
  return [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
}

test('several orders, by pointer and by keyboard, survive reload, back and forward', async ({
  page,
}) => {
  const users = ({ maxUsers = -1 }: LargeRow) => maxUsers
  const byUsers = all.toSorted((a, b) => users(b) - users(a))
  await head(page, 'Maximum users').click()
  await head(page, 'Maximum users').click()
  await expectShown(page, names(byUsers))
  await head(page, 'Organization').click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/sort=-maxUsers%2Cname/)
  await head(page, 'Organization').focus()
  await page.keyboard.press('Shift+Enter')
  await expect(page).toHaveURL(/sort=-maxUsers%2C-name/)
  const both = all.toReversed().sort((a, b) => users(b) - users(a))
  await expectShown(page, names(both))
  await expect(page.getByRole('columnheader', { name: 'Organization' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.reload()
  await expectShown(page, names(both))
  await page.goBack()
  await expectShown(page, names(byUsers))
  await page.goForward()
  await expectShown(page, names(both))
})

test('what is wanted is in the address: filters, columns, density and search', async ({ page }) => {
  const wanted = 'show=trial&quick=noEnd&sort=-name&cols=name:300,ends,orgId&density=dense&q=ash'
  await page.goto(`${largeList}?${wanted}`)
  const rows = all.filter(
    ({ state, endsIn, name }) =>
      state === 'Trial' && endsIn === undefined && name.startsWith('Ash'),
  )
  const expectWanted = async () => {
    await expectShown(page, names(rows).reverse())
    expect(await columnsOf(page)).toEqual(['Organization', 'Ends', 'Organization id'])
    await expect(page.getByRole('searchbox')).toHaveValue('ash')
  }
  await expectWanted()
  await page.reload()
  await expectWanted()
  await page.getByRole('link', { name: /^All/ }).click()
  await expect(page).not.toHaveURL(/show=/)
  await page.goBack()
  await expectWanted()
})

test('columns are hidden, moved, widened and remembered; usual ones come back', async ({
  page,
}) => {
  const usual = await columnsOf(page)
  const panel = await openPanel(page, 'Columns')
  await panel.getByRole('checkbox', { name: 'Last changed' }).uncheck()
  await panel.getByRole('checkbox', { name: 'Organization id' }).check()
  await panel.getByRole('button', { name: /Move.+Ends.+forward/ }).click()
  await expect(panel.getByRole('button', { name: /Move.+Ends.+back/ })).toBeVisible()
  await panel.getByRole('textbox', { name: /Width of.+State/ }).fill('222')
  await page.keyboard.press('Enter')
  await panel.getByRole('combobox').selectOption('Roomy')
  const arranged = ['Organization', 'Ends', 'State', 'Maximum users', 'Standard', 'Advanced']
  arranged.push('Organization id')
  const expectArranged = async () => {
    await expect.poll(() => columnsOf(page)).toEqual(arranged)
    const head = page.getByRole('columnheader', { name: 'State' })
    await expect.poll(async () => (await head.boundingBox())?.width).toBe(222)
    const row = page.getByRole('row').nth(1)
    await expect.poll(async () => (await row.boundingBox())?.height).toBe(44)
  }
  await expectArranged()
  await page.goto(largeList)
  await expectArranged()
  await (await openPanel(page, 'Columns')).getByRole('button', { name: 'Usual columns' }).click()
  await expect.poll(() => columnsOf(page)).toEqual(usual)
  await page.goto(largeList)
  await expect(page.getByRole('link', { name: 'All 260', exact: true })).toBeVisible()
  expect(await columnsOf(page)).toEqual(usual)
})

test('contacts are searched only with their column, on the next visit too', async ({ page }) => {
  const search = page.getByRole('searchbox')
  await search.fill('contact000123')
  await expectShown(page, [])
  await search.fill('')
  await (await openPanel(page, 'Columns')).getByRole('checkbox', { name: 'Contact' }).check()
  await search.fill('contact000123')
  const [found = ''] = names(all.filter(({ n }) => n === 123))
  await expectShown(page, [found])
  await page.goto(`${largeList}?q=contact000123`)
  await expectShown(page, [found])
  await expect(page.getByRole('cell', { name: /contact000123@example.org/ })).toBeVisible()
})

test('panels and wide tables can be used by everybody, from right to left too', async ({
  page,
}) => {
  test.slow()
  await page.goto(`${largeList}?cols=state,ends,maxUsers,modified,start,created,contact,orgId`)
  await expect(page.getByRole('link', { name: 'All 260', exact: true })).toBeVisible()
  for (const panel of ['More filters', 'Columns'] as const) {
    await expect(await openPanel(page, panel)).toBeVisible()
    for (const dir of ['rtl', 'ltr'] as const) {
      await page.evaluate((value) => (document.documentElement.dir = value), dir)
      await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
    }
  }
})
