import type { Page } from '@playwright/test'
import { mark, markedOrgId } from '../sandbox/seeds/marked'
import { dumpPage, othersIn } from './support/marks'
import { alder, list, present, Search, start, startButton } from './support/presented'
import { fill, review, send } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const editOf = (n: number) => `${list}/purchasers/${markedOrgId(n)}/edit`

/** Leaves others behind wherever this browser keeps something: journal, lists, looks, views, drafts, addresses. */
async function workWithOthers(page: Page) {
  page.on('dialog', (dialog) => void dialog.accept())
  await signIn(page, 'seller_admin', list)
  await expect(page.getByRole('link', { name: 'All 200', exact: true })).toBeVisible()
  await page.getByRole('searchbox').fill(mark(150))
  await expect(page.getByRole('rowheader')).toHaveCount(1)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.getByLabel('Name of the view you look at').fill(`View of ${mark(150)}`)
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.keyboard.press('Escape')
  await page.goto(editOf(6))
  await fill(page, { 'Standard seats': '+1', Reason: `Promised to ${mark(6)}` })
  await review(page)
  await send(page)
  await expect(page.getByRole('status').first()).toHaveText(/^ArcGIS confirmed/)
  await page.goto(editOf(9))
  await fill(page, { 'Standard seats': '+2', Reason: `Call of ${mark(9)}` })
}

/** A change whose answer was lost, of somebody else. */
async function leaveOpenChange(page: Page, arm: () => Promise<void>) {
  await page.goto(editOf(5))
  await fill(page, { 'Standard seats': '+1' })
  await review(page)
  await arm()
  await send(page)
  await expect(page.getByText('No clear answer. Checking…')).toBeVisible()
}

/** What must be there again afterwards. */
async function keptOf(search: Search) {
  const { local = '', session = '', ...dump } = await dumpPage(search.page, search.cdp)
  const [, , intents = []] = JSON.parse(dump['database seatkeeper'] ?? '[]') as unknown[][]
  const others = (intents as { id: string; key: { purchaserOrgId: string } }[]).filter(
    ({ key }) => key.purchaserOrgId !== markedOrgId(1),
  )
  return {
    changes: others.map(({ id }) => id).sort(),
    views: othersIn(local),
    drafts: Object.entries(JSON.parse(session) as Record<string, string>).filter(([key]) =>
      key.startsWith('seatkeeper.draft'),
    ),
    lists: othersIn(dump['database seatkeeper.lists'] ?? '').length,
  }
}

test('of 199 other purchasers nothing is left while one is presented, and nothing is lost by it', async ({
  page,
  context,
  portal,
  faults,
}) => {
  test.slow()
  faults.expectConsole(/status of 500|ERR_/)
  await portal.reset('marked')
  await workWithOthers(page)
  await leaveOpenChange(page, () => portal.arm({ id: 'F10', commit: 'before' }))
  await page.goto(list)
  const search = await Search.beginOnList(page, context)

  const before = await search.found()
  expect(before['local']).toBe(1)
  for (const place of ['page', 'tree', 'database seatkeeper', 'session'] as const) {
    expect(before[place], place).toBeGreaterThan(0)
  }
  expect(await search.inMemory()).toBe(199)
  await page.goto(`${list}?q=${mark(150)}`)
  await page.goto(editOf(150).replace('/edit', ''))
  await expect(page).toHaveTitle(new RegExp(mark(150)))
  expect(await search.found()).toMatchObject({ address: 1, title: 1, entry: 1 })
  const kept = await keptOf(search)
  expect([kept.changes.length, kept.drafts.length]).toEqual([2, 2])

  await page.goto(alder)
  await expect(page.getByRole('heading', { name: 'Town of Alder' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Account' })).toBeVisible()
  await page.keyboard.press('p')
  await expect(page).toHaveURL(present)
  await expect(page.getByText('One change of another purchaser has not ended.')).toBeVisible()
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await page.getByLabel('What this organization holds of your other listings').check()
  await page.getByLabel('Contact person').check()
  search.forgetSaid()
  const asked = (await portal.ledger()).length
  await start(page)
  await expect(page.getByText(`gis@${mark(1)}.example`)).toBeVisible()
  await search.expectNobody('presented, with everything that can be ticked')
  expect(await search.inMemory()).toBe(0)

  await page.getByRole('button', { name: 'What if…' }).click()
  await search.expectNobody('what if')
  await page.getByRole('button', { name: 'Add 5 standard', exact: true }).click()
  await page.getByRole('textbox', { name: 'Maximum users' }).fill('100')
  await expect(page.getByText('Maximum users goes from 10 to 100.')).toBeVisible()
  await expect(page.getByText('You have 13 Standard and 2 Advanced seats')).toBeVisible()
  await search.expectNobody('simulation with warnings')
  await page.getByRole('textbox', { name: 'Maximum users' }).fill('14')
  await page.getByRole('button', { name: 'Keep as proposal' }).click()
  await expect(page.getByText('Kept in this tab')).toBeVisible()
  await search.expectNobody('kept proposal')

  await page.keyboard.press('Control+K')
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await expect(page.getByRole('link')).toHaveText(['Allow one change…'])

  await page.getByRole('link', { name: 'Allow one change…' }).click()
  await search.expectNobody('asked whether to allow a change')
  await page.getByRole('button', { name: 'Allow one change' }).click()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('14')
  await search.expectNobody('form')
  await review(page)
  await search.expectNobody('review')
  await portal.disarm()
  await portal.arm({ id: 'F05', commit: 'after' })
  await portal.setSwitch('readLag', 5_000)
  portal.freeze()
  await page.getByRole('button', { name: 'Send to ArcGIS' }).click()
  await expect(page.getByText('Sending to ArcGIS')).toBeVisible()
  await search.expectNobody('being sent')
  portal.thaw()
  await expect(page.getByText('Not known yet')).toBeVisible()
  await search.expectNobody('not known yet')
  await expect(page.getByRole('status').filter({ hasText: /^ArcGIS confirmed/ })).toBeVisible({
    timeout: 40_000,
  })
  await expect(page.getByText('read-only')).toBeVisible()
  await search.expectNobody('receipt')
  await page.getByRole('link', { name: 'Back to the presentation' }).click()
  await expect(page.getByText('You have 13 Standard')).toBeVisible()

  // Whatever was asked since, the answers held others; what was asked for is this purchaser alone.
  const entries = (await portal.ledger()).slice(asked)
  const lists = entries.filter(({ operation }) => operation === 'customersList')
  expect(lists.length).toBeGreaterThan(2)
  for (const { parameters } of lists) expect(parameters['orgname']).toBe('Town of Alder')
  expect(entries.filter(({ operation }) => operation === 'provisionOrgEntitlements')).toHaveLength(
    1,
  )

  await page.goBack()
  await page.evaluate(() => history.back())
  await expect(page.getByText('You have 13 Standard')).toBeVisible()
  await page.goto(`${list}?q=${mark(150)}`)
  await expect(page).toHaveURL(present)
  await expect(page.getByText('You have 13 Standard')).toBeVisible()
  await search.expectNobody('brought back from an address that was typed')

  await page.getByRole('button', { name: 'Exit' }).click()
  await expect(page.getByText('The next page shows other purchasers.')).toBeVisible()
  await search.expectNobody('warning before the exit')
  expect(search.states).toHaveLength(12)
  await page.getByRole('button', { name: 'Show other purchasers' }).click()
  await expect(page).toHaveURL(alder)
  await expect(page.getByRole('link', { name: 'Needs attention' })).toContainText('1')
  await expect.poll(() => keptOf(search)).toEqual(kept)
})
