import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { editPath, fill, parcels, review, riverton, send } from './support/seats'
import { signIn, type Username } from './support/signIn'
import { expect, test } from './support/story'

const purchaserPath = `/listings/${parcels}/purchasers/${riverton}`

/** A change of Riverton County's seats, from the form to its confirmation. */
async function change(page: Page, fields: Record<string, string>): Promise<void> {
  await fill(page, fields)
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
}

/** The same by somebody at another computer. */
async function changeElsewhere(
  browser: Browser,
  { baseURL, who }: { baseURL: string | undefined; who: Username },
  fields: Record<string, string>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await signIn(page, who, editPath(riverton))
  await change(page, fields)
  await context.close()
}

test('a change is found again with who, why and what became of it, after a reload too', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', '/history')
  await expect(page.getByText('No changes yet')).toBeVisible()
  await expectAccessible(page)
  await page.goto(editPath(riverton))
  await change(page, {
    'Standard seats': '+4',
    Reason: 'Call of this morning',
    'Ticket or quote number': 'Q-17',
  })
  await page.getByRole('link', { name: 'History' }).click()
  const row = page.getByRole('row', { name: /Call of this morning/ })
  await expect(row).toContainText('Riverton County')
  await expect(row).toContainText('Parcel Viewer Pro')
  await expect(row).toHaveAccessibleName(/Standard 8 to 12 \+4/)
  await expect(row).toHaveAccessibleName(/seller_admin here/)
  await expect(row).toHaveAccessibleName(/Confirmed sent once/)
  await expect(row.getByRole('rowheader')).toHaveText(/\d{4}.*UTC\+\d/)
  await page.reload()
  await expect(row).toContainText('Q-17')
  await expectAccessible(page)
})

test('what was searched and chosen is an address', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await change(page, { 'Standard seats': '+4', Reason: 'Call of this morning' })
  await page.goto('/history?verdict=confirmed&q=morning')
  const row = page.getByRole('row', { name: /Call of this morning/ })
  await expect(row).toBeVisible()
  await expect(page.getByLabel('Verdict')).toHaveValue('confirmed')
  await page.getByLabel('Who', { exact: true }).selectOption('not known who')
  await expect(page.getByText('No change matches')).toBeVisible()
  await expect(page).toHaveURL(/who=unknown/)
  await page.getByRole('link', { name: 'Clear filters' }).click()
  await expect(row).toBeVisible()
  await page.getByLabel('From day').fill('2099-01-01')
  await expect(page.getByText('No change matches')).toBeVisible()
  await page.goto('/history?verdict=nonsense&from=tomorrow&page=x')
  await expect(row).toBeVisible()
})

test('a change made elsewhere is noticed on reading, and nobody is named', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'seller_admin', purchaserPath)
  await expect(page.getByRole('row', { name: 'Standard 8' })).toBeVisible()
  await changeElsewhere(browser, { baseURL, who: 'seller_sales' }, { 'Standard seats': '9' })
  await page.reload()
  await expect(page.getByRole('row', { name: 'Standard 9' })).toBeVisible()
  await page.getByRole('link', { name: 'History' }).last().click()
  await expect(page).toHaveURL(new RegExp(`${purchaserPath}/history$`))
  const row = page.getByRole('row', { name: /not known who/ })
  await expect(row).toHaveCount(1)
  await expect(row).toHaveAccessibleName(/Standard 8 to 9 \+1/)
  await expect(row).toContainText('somewhere else, noticed on reading')
  await expect(page.getByText('seller_sales')).toHaveCount(0)
  await expectAccessible(page)
})

test('what is shown is saved as a file that no spreadsheet runs', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await change(page, { 'Standard seats': '+4', Reason: '=HYPERLINK("http://example.test")' })
  await page.goto('/history')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export 1 row (CSV)' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^seatkeeper-history-\d{4}-\d\d-\d\d\.csv$/)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toMatch(/^\ufeff"Time \(UTC\)",/)
  expect(text).toMatch(/"\d{4}-\d\d-\d\dT[\d:.]+Z","Riverton County","Riverton00000001"/)
  expect(text).toContain(`"'=HYPERLINK(""http://example.test"")"`)
  expect(text.split('\r\n')).toHaveLength(3)
})

test('a change is reverted by a new change with its own review and reason', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await change(page, { 'Maximum users': '11', 'Standard seats': '9' })
  await page.getByRole('link', { name: 'Revert to this' }).click()
  await expect(page.getByText('The form is filled with the numbers from before')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('10')
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('8')
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue(/^Revert of .*UTC\+\d$/)
  await review(page)
  await expect(page.getByRole('row', { name: 'Standard 9 8 decrease −1' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'I agreed this with the purchaser.' }).check()
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  const sent = await portal.ledger('provisionOrgEntitlements')
  expect(sent.map(({ parameters }) => parameters['orgEntitlements'])).toEqual([
    expect.stringContaining('"maxUsers":11'),
    expect.stringContaining('"maxUsers":10'),
  ])

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('')
  await page.goto('/history')
  const rows = page.getByRole('row', { name: /Maximum users/ })
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toHaveAccessibleName(/Standard 9 to 8 decrease −1 Revert of/)
  await rows.first().getByRole('link', { name: 'Revert to this' }).click()
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('9')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('button', { name: 'Edit seats' })).toBeVisible()
  await page.goto(`${editPath(riverton)}?revert=planted`)
  await expect(page.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('')
})

test('a receipt has every field, and prints as a document', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await change(page, { 'Standard seats': '+4', Reason: 'Call of this morning' })
  await page.getByRole('link', { name: 'Receipt' }).click()
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible()
  const factOf = (term: string) =>
    page
      .getByRole('definition')
      .and(page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('~ dd'))
  await expect(factOf('Sent by')).toHaveText('seller_admin')
  await expect(factOf('Purchaser')).toHaveText('Riverton County')
  await expect(factOf('Reason')).toHaveText('Call of this morning')
  await expect(factOf('Selling organization')).toHaveText(/^Northwind Maps \(.+\)$/)
  await expect(factOf('Sends')).toHaveText(/^1\. .*UTC\+\d = .*Z: accepted$/)
  const [sent] = await portal.ledger('provisionOrgEntitlements')
  const { orgEntitlements } = sent?.reply as { orgEntitlements: { entitlementsModified: number } }
  const stamp = new Date(orgEntitlements.entitlementsModified).toISOString()
  await expect(factOf('Numbers after set')).toContainText(stamp)
  await expectAccessible(page)
  await page.reload()
  await expect(factOf('Sent by')).toHaveText('seller_admin')

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Revert to this' })).toBeHidden()
  await expect(page.getByRole('row', { name: 'Standard 8 12 +4' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Receipt' })).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.emulateMedia({ media: 'screen' })
  await page.goto('/history/planted')
  await expect(page.getByText('No such record on this device')).toBeVisible()
})

test('all records are exported, and forgotten when somebody says so', async ({ page }) => {
  await signIn(page, 'seller_admin', editPath(riverton))
  await change(page, { 'Standard seats': '+4', Reason: 'Call of this morning' })
  await page.goto('/history')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export all records (JSON)' }).click()
  const records = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as {
    changes: unknown[]
  }
  expect(records.changes).toEqual([
    expect.objectContaining({
      reason: 'Call of this morning',
      want: expect.objectContaining({ maxUsers: 10 }),
    }),
  ])

  const other = await page.context().newPage()
  await other.goto('/history')
  await other.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(other.getByRole('row', { name: /Call of this morning/ })).toBeVisible()
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Forget everything on this device' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('are lost for everybody')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(page.getByRole('row', { name: /Call of this morning/ })).toBeVisible()
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Forget everything on this device' }).click()
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click()
  await expect(page.getByText('No changes yet')).toBeVisible()
  await expect(other.getByText('No changes yet')).toBeVisible()
  await page.reload()
  await expect(page.getByText('No changes yet')).toBeVisible()
})
