import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { cellsOf, expectCounts, group } from './support/bulk'
import { expectRows, openTab, reviewRun, sendRun, trials } from './support/runs'
import { expect, test } from './support/story'
import type { Portal } from './support/Portal'
import type { Watch } from './support/watch'

const title = `Run of ${trials} changes · Seatkeeper`
const send = 'provisionOrgEntitlements'

test('a run: every row gets its verdict, is kept, and can be taken back', async ({
  page,
  portal,
}) => {
  await reviewRun(page)
  expect(await portal.ledger(send)).toEqual([])
  await sendRun(page)
  await expectRows(page, { Confirmed: trials, Waiting: 0, 'In flight': 0, 'All rows': trials })
  await expect(page.getByText('ArcGIS has confirmed every row.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Needs attention' })).toHaveCount(0)
  await expectAccessible(page, title)
  expect(await portal.ledger(send)).toHaveLength(trials)

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save results (CSV)' }).click()
  const cells = cellsOf(await readFile(await (await saving).path()))
  expect(cells).toHaveLength(trials + 1)
  expect(cells[0]?.slice(1, 3)).toEqual(['Purchaser', 'Organization id'])
  for (const row of cells.slice(1)) {
    expect(row).toContain('Confirmed')
    expect(row).toContain('Renewal')
  }

  await page.getByRole('link', { name: 'History', exact: true }).first().click()
  const lines = page.getByRole('table', { name: 'History' }).getByRole('row')
  await expect(lines).toHaveCount(2)
  await expect(lines.nth(1)).toContainText(`Confirmed: ${trials}`)
  await expectAccessible(page, 'History · Seatkeeper')
  await lines
    .nth(1)
    .getByRole('link', { name: `Run of ${trials} changes` })
    .click()

  const retry = page.getByRole('button', { name: 'Retry the rejected (0)' })
  await expect(retry).toHaveAccessibleDescription('ArcGIS refused no row.')
  await page.getByRole('button', { name: `Revert this run (${trials})` }).click()
  await expect(page.getByText('What a run has changed, back as it was')).toBeVisible()
  await expectCounts(page, { 'go down': trials, 'changed meanwhile': 0, 'rows in all': trials })
  const row = group(page, 'Something goes down').getByRole('row', { name: /Riverton County/ })
  await expect(row).toContainText(/Standard\s*13 →\s+to 8 −5/)
  expect(await portal.ledger(send)).toHaveLength(trials)
})

test('a first row that is refused stops the run, and the refused row is tried again by a new plan', async ({
  page,
  portal,
}) => {
  await reviewRun(page)
  await portal.arm({ id: 'F18' })
  await sendRun(page)
  await expect(page.getByText('The first row was not confirmed.')).toBeVisible({ timeout: 30_000 })
  await expectRows(page, { Refused: 1, Waiting: trials - 1, 'All rows': trials })
  expect(await portal.ledger(send)).toHaveLength(1)
  await expectAccessible(page, title)

  await page.getByRole('link', { name: 'Needs attention' }).click()
  const runs = page.getByRole('list', { name: 'Changes that need attention' })
  await expect(runs.getByRole('link', { name: `Run of ${trials} changes` })).toBeVisible()
  await expectAccessible(page)
  await runs.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('Nothing needs you')).toBeVisible({ timeout: 30_000 })
  expect(await portal.ledger(send)).toHaveLength(trials)

  await page.goBack()
  await expectRows(page, { Refused: 1, Confirmed: trials - 1 })
  await page.getByRole('combobox', { name: 'Rows to show' }).selectOption('Refused (1)')
  await expect(page.getByRole('table', { name: 'Rows' }).getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'Retry the rejected (1)' }).click()
  await expect(page.getByText('Rejected rows of a run')).toBeVisible()
  await expectCounts(page, { 'will change': 1, 'rows in all': 1 })
})

/** The first row is carried out late, so that there is time to look at it. */
const slow = { id: 'F07', variant: 'held', delay: 12_000 } as const

/** A run whose first row is on its way. */
async function beginSlowly(page: Page, portal: Portal, faults: Watch): Promise<void> {
  faults.expectConsole(/ERR_/)
  await reviewRun(page)
  await portal.arm({ ...slow, delay: 4_000 })
  await sendRun(page)
  await expectRows(page, { 'In flight': 1, Waiting: trials - 1 })
  await expectArrival(portal)
}

/** A row is shown as in flight just before it is sent. */
async function expectArrival(portal: Portal): Promise<void> {
  await expect.poll(async () => (await portal.ledger(send)).length).toBe(1)
}

test('a tab that is closed midway: nothing is sent until somebody says go on', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/ERR_/)
  await reviewRun(page)
  const other = await openTab(page)
  await portal.arm(slow)
  await sendRun(page)
  await other.goto(page.url())
  await expectRows(page, { 'In flight': 1, Waiting: trials - 1 })
  await expectArrival(portal)
  await page.close()
  await expect(other.getByText('This run was interrupted')).toBeVisible()
  await expectAccessible(other, title)
  // What was in flight is read until it is known.
  await expectRows(other, { Confirmed: 1, 'In flight': 0, Waiting: trials - 1 })
  expect(await portal.ledger(send)).toHaveLength(1)

  await other.getByRole('button', { name: 'Resume' }).click()
  await expectRows(other, { Confirmed: trials })
  await expect(other.getByText('ArcGIS has confirmed every row.')).toBeVisible()
  expect(await portal.ledger(send)).toHaveLength(trials)
})

test('a second tab looks on, and may pause and cancel', async ({ page, portal, faults }) => {
  faults.expectConsole(/ERR_/)
  await reviewRun(page)
  const other = await openTab(page)
  await portal.arm(slow)
  await sendRun(page)
  await expect(page.getByText('The first row goes alone.')).toBeVisible()
  await other.goto(page.url())
  await expect(other.getByText('Another tab of this browser does the work.')).toBeVisible()
  await other.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('You paused this run.')).toBeVisible()
  await other.getByRole('button', { name: 'Cancel the rest' }).click()
  await expect(other.getByRole('alertdialog')).toContainText('4 rows that wait will not be sent.')
  await other.getByRole('button', { name: 'Keep the run' }).click()
  await other.getByRole('button', { name: 'Cancel the rest' }).click()
  await other.getByRole('alertdialog').getByRole('button', { name: 'Cancel the rest' }).click()
  await expect(page.getByText('You cancelled the rest of this run.')).toBeVisible()
  await expectRows(page, { Confirmed: 1, Cancelled: trials - 1, 'In flight': 0, Waiting: 0 })
  expect(await portal.ledger(send)).toHaveLength(1)
})

test('a session that ends during a run: the rest waits, and goes on after a new sign-in', async ({
  page,
  portal,
  faults,
}) => {
  await beginSlowly(page, portal, faults)
  await portal.setClock(Date.now() + 9 * 3_600_000)
  await expect(page.getByText('Your session has ended. Sign in, then resume.')).toBeVisible({
    timeout: 30_000,
  })
  expect((await portal.ledger(send)).length).toBeLessThan(trials)
  await page.getByRole('button', { name: 'Sign in again' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Run of ${trials} changes`)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expectRows(page, { Confirmed: trials })
  const sent = (await portal.ledger(send)).map(({ parameters }) => parameters['purchaserOrgId'])
  expect(new Set(sent).size).toBe(trials)
})

test('closing the tab during a run is asked about, and not afterwards', async ({
  page,
  portal,
  faults,
}) => {
  await beginSlowly(page, portal, faults)
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expectRows(page, { Confirmed: trials })
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})

test('a run that nobody here knows is said to be none', async ({ page }) => {
  await reviewRun(page)
  await page.goto('/runs/none')
  await expect(page.getByText('No such run on this device')).toBeVisible()
  await expectAccessible(page)
})
