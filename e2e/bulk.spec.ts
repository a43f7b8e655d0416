import { expectAccessible } from './support/accessible'
import {
  bulkPath,
  cellsOf,
  chooseFile,
  editWorkbook,
  expectCounts,
  group,
  openBulk,
  saveForEditing,
} from './support/bulk'
import { letColleagueSet } from './support/colleague'
import { flood, parcels, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const title = 'Bulk changes · Parcel Viewer Pro · Seatkeeper'
const heads = ['item_id', 'org_id', 'organization', 'max_users', 'standard', 'spatialAnalyst']
const lakeside = 'Lakeside00000002'
const fairview = 'Fairview00000005'

test('a broken file: everything that is wrong with it at once, and nothing is sent', async ({
  page,
  portal,
}) => {
  await openBulk(page)
  await expectAccessible(page, title)
  await chooseFile(page, [
    [...heads, 'colour', 'Standard'],
    [parcels, riverton, '', '-4', '10.000', '1e3'],
    ['other', lakeside, '', '7'],
    [parcels, '', '', '7'],
    [parcels, fairview, '', '7', '', '', '', '', 'more'],
    [parcels, riverton, '', '+4'],
  ])
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('Problems found: 11')
  await expect(notice.getByRole('listitem')).toHaveText([
    'Column G, \u2068colour\u2069, is none that can be changed. Take it out, or start from an export for editing.',
    'Column H, \u2068Standard\u2069, is none that can be changed. Is standard meant?',
  ])
  const rows = page.getByRole('table', { name: 'Problems by row' }).getByRole('row')
  await expect(rows).toContainText([
    /Row.*Column.*Problem/,
    /2.*org_id.*A later row is about the same purchaser/,
    /2.*D.*max_users.*-4.*is below 0/,
    /2.*E.*standard.*10\.000.*can be read in two ways/,
    /2.*F.*spatialAnalyst.*1e3.*is not a whole number/,
    /3.*A.*item_id.*another listing: .*other/,
    /4.*B.*org_id.*The id is missing/,
    /5.*I.*more.*stands beside the table/,
    /6.*org_id.*Row 2 is about the same purchaser/,
    /6.*D.*max_users.*\+4.*is a difference/,
  ])
  await expect(page.getByRole('button', { name: /^Go on/ })).toHaveCount(0)
  await expectAccessible(page, title)
  await page.reload()
  await expect(rows).toHaveCount(10)

  await page.getByRole('button', { name: 'Choose another file' }).click()
  await chooseFile(page, [heads, [parcels, riverton, '', 'x'], [parcels, lakeside, '', '7']])
  await page
    .getByRole('button', { name: 'Go on with the rows that have no problem (1 of 2)' })
    .click()
  await expectCounts(page, { 'will change': 1, 'rows in all': 1 })
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])
})

test('what is no table is said to be none', async ({ page }) => {
  await openBulk(page)
  for (const [content, words] of [
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 9, 0, 1]), 'This is no table'],
    [Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), 'The file is damaged'],
    [Buffer.alloc(5_000_001, 'a'), 'It is too large'],
    [Buffer.from(`item_id,org_id\r\n${parcels},a\xe4`, 'latin1'), 'neither in UTF-8 nor'],
  ] as const) {
    await chooseFile(page, content)
    await expect(page.getByRole('alert')).toContainText(words)
    await page.getByRole('button', { name: 'Choose another file' }).click()
  }
})

test('a workbook goes through a spreadsheet and back: only what was edited changes', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  const saved = await saveForEditing(page, 'Excel')
  await expect(page.getByText(/^Saved 28 rows: .*for editing.*28 rows\.xlsx$/)).toBeVisible()
  const cells = cellsOf(saved)
  expect(cells[0]).toEqual([
    ...['item_id', 'org_id', 'organization', 'max_users'],
    ...['standard', 'advanced', 'spatialAnalyst', 'reason', 'ticket', 'base_stamp'],
  ])
  expect(cells).toHaveLength(29)
  const row = cells.findIndex(([, orgId]) => orgId === riverton) + 1
  const edited = editWorkbook(saved, { [`D${row}`]: 14, [`E${row}`]: 12 })

  await page.goto(bulkPath())
  await chooseFile(page, edited, 'edited.xlsx')
  await expectCounts(page, { 'will change': 1, 'no change': 27, 'rows in all': 28 })
  const changed = group(page, 'Will change').getByRole('row').filter({ hasText: 'Riverton County' })
  await expect(changed).toContainText(/Maximum users\s*10 →\s+to 14 \+4/)
  await expect(changed).toContainText(/Standard\s*8 →\s+to 12 \+4/)
  await expect(page.getByText('no stamp')).toHaveCount(0)
})

test('rows that somebody changed meanwhile are stale, and are not sent', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  const [head = [], ...rows] = cellsOf(await saveForEditing(page, 'CSV'))
  await letColleagueSet(browser, baseURL, '9')
  const column = head.indexOf('max_users')
  const wanted = rows
    .filter(([, orgId]) => [riverton, lakeside].includes(orgId ?? ''))
    .map((cells) => cells.with(column, '30'))
  await page.goto(bulkPath())
  await chooseFile(page, [head, ...wanted])
  await expectCounts(page, { 'changed meanwhile': 1, 'will change': 1, 'rows in all': 2 })
  const stale = group(page, 'Changed meanwhile')
  await expect(stale.getByRole('row').nth(1)).toContainText(/Standard\s*9 →\s+to 8 −1/)
  await expect(stale.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Review 1 change' })).toBeVisible()
})

test('a plan: rows are unticked, decreases are agreed as a group, and a reload loses nothing', async ({
  page,
  portal,
}) => {
  await openBulk(page)
  await chooseFile(page, [
    heads,
    [parcels, riverton, 'Riverton County', '14', '12', '1'],
    [parcels, lakeside, 'Lakeside Utilities', '9', '9', ''],
    [parcels, fairview, 'Fairview Assessor', '10', '', ''],
    [parcels, 'Oakridge00000006', 'Another name', '13', '', ''],
    [parcels, 'Metropol00000008', '', '12000', '', ''],
    [parcels, 'Springfix0000010', 'Springfield', '60', '60', ''],
    [parcels, 'Eastport00000016', '', '5', '', ''],
    [parcels, 'Nobody', 'Nobody', '5', '', ''],
  ])
  const counts = { 'go down': 2, 'will change': 3, 'refused here': 2, 'no change': 1 }
  await expectCounts(page, { ...counts, 'changed meanwhile': 0, 'rows in all': 8 })
  await expect(page.getByRole('row', { name: /Springfield/ })).toContainText('Springfix0000010')
  await expect(page.getByText(/ArcGIS has no trial run/)).toContainText(/held at \d.* UTC/)
  await expect(group(page, 'Refused here')).toContainText('neither bought nor started a trial')
  await expect(group(page, 'Refused here')).toContainText('no purchaser with the id')
  await expectAccessible(page, title)

  // Whose name is another one is left out until somebody says that it is right.
  const named = page.getByRole('checkbox', { name: /Oakridge Parks/ })
  await expect(named).not.toBeChecked()
  await page.getByRole('checkbox', { name: /Lakeside Utilities/ }).uncheck()
  await named.check()
  await page.getByRole('checkbox', { name: /Springfield/ }).uncheck()
  await page.reload()
  await expect(page.getByText('What you had begun is back')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Lakeside Utilities/ })).not.toBeChecked()
  await expect(named).toBeChecked()

  const review = page.getByRole('button', { name: 'Review 3 changes' })
  await review.click()
  await expect(page.getByText('Give a reason: something goes down.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Price change')
  await review.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Review 3 changes' })).toBeFocused()
  await expect(page.getByRole('row', { name: /^Maximum users/ })).toContainText('47')
  await expect(page.getByText('Largest cut:')).toContainText(
    /Fairview Assessor.*Maximum users from 25 to 10/,
  )
  await expectAccessible(page, title)
  const send = page.getByRole('button', { name: 'Send 3 changes to ArcGIS' })
  await expect(send).toHaveAccessibleDescription('Tick that the decrease is agreed.')
  await page.getByRole('checkbox', { name: 'I agreed this with these purchasers.' }).check()
  await expect(send).toHaveAccessibleDescription('Type how many purchasers get fewer.')
  await page.getByRole('textbox', { name: 'Type how many purchasers get fewer' }).fill('2')
  await expect(send).not.toHaveAccessibleDescription(/Type how many|Tick/)
  await page.getByRole('button', { name: 'Back to the plan' }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Price change')
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])
})

test('a session that ends while a plan is looked at keeps it through a new sign-in', async ({
  page,
  portal,
}) => {
  await openBulk(page)
  await chooseFile(page, [heads, [parcels, riverton, '', '14', '', '']])
  await expectCounts(page, { 'will change': 1 })
  await page.getByRole('textbox', { name: 'Reason' }).fill('Renewal')
  await portal.setClock(Date.now() + 9 * 3_600_000)
  await page.getByRole('button', { name: 'Read again' }).click()
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expectCounts(page, { 'will change': 1 })
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Renewal')
})

test('without the portal there is no plan, and nothing is lost', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/ERR_|Failed to load/)
  await openBulk(page)
  await portal.arm({ id: 'F01', operation: 'customersList', times: 1_000 })
  await chooseFile(page, [heads, [parcels, riverton, '', '14', '', '']])
  await expect(page.getByText('There is no plan yet, and nothing is lost')).toBeVisible({
    timeout: 30_000,
  })
  await portal.disarm()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectCounts(page, { 'will change': 1 })
})

test('a file is dropped', async ({ page }) => {
  await openBulk(page)
  const text = `${heads.join(',')}\n${parcels},${riverton},,14`
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'dropped.csv'))
    return transfer
  }, text)
  await page.getByText('Choose a file').dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByText('dropped.csv')).toBeVisible()
  await expectCounts(page, { 'will change': 1, 'rows in all': 1 })
})

test('rows are pasted as a spreadsheet copies them', async ({ page }) => {
  await openBulk(page)
  const rows = [heads, [parcels, riverton, '"Riverton County"', '14', '', '']]
  await page
    .getByRole('textbox', { name: 'Or paste rows from a spreadsheet' })
    .fill(rows.map((cells) => cells.join('\t')).join('\n'))
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(page.getByText('Pasted rows')).toBeVisible()
  await expectCounts(page, { 'will change': 1, 'rows in all': 1 })
})

test('rows chosen in the list lead to the same plan', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}`)
  await page.getByRole('button', { name: 'Choose rows' }).click()
  const panel = page.getByRole('region', { name: 'Change chosen purchasers' })
  await page.getByRole('checkbox', { name: /Riverton County/ }).check()
  await page.getByRole('checkbox', { name: /Lakeside Utilities/ }).check()
  await page.getByRole('checkbox', { name: /Eastport/ }).check()
  await expect(panel).toContainText('Chosen: 3.')
  await page.getByRole('searchbox').fill('riverton')
  await expect(panel).toContainText('Not among the rows shown: 2.')
  await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
  await page.getByRole('searchbox').fill('')

  const plan = panel.getByRole('button', { name: 'Make a plan (3)' })
  await expect(plan).toHaveAccessibleDescription('Say what is to change.')
  await panel.getByLabel('Standard: how').selectOption('add (or take away)')
  await panel.getByLabel('Standard: number').fill('x')
  await plan.click()
  await expect(panel).toContainText('Type a whole number')
  await panel.getByLabel('Standard: number').fill('-6')
  await panel.getByLabel('Maximum users: how').selectOption('at least')
  await panel.getByLabel('Maximum users: number').fill('6')
  await plan.click()
  await expectCounts(page, { 'go down': 1, 'refused here': 2, 'rows in all': 3 })
  await expect(group(page, 'Something goes down')).toContainText(/Standard\s*8 →\s+to 2/)
  await expect(group(page, 'Refused here')).toContainText('A number would fall below 0.')
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])
})

test('a pack is applied to every row that is shown', async ({ page }) => {
  await signIn(page, 'seller_admin', `/listings/${parcels}?show=trial`)
  await page.getByRole('button', { name: 'Choose rows' }).click()
  const panel = page.getByRole('region', { name: 'Change chosen purchasers' })
  await panel.getByRole('button', { name: 'Choose all shown (5)' }).click()
  await panel.getByLabel('Or a pack').selectOption('Add 5 standard, 1 advanced')
  await panel.getByRole('button', { name: 'Use the pack' }).click()
  await panel.getByRole('button', { name: 'Make a plan (5)' }).click()
  await expectCounts(page, { 'will change': 5, 'rows in all': 5 })
  await expect(page.getByText('Purchasers chosen in the list')).toBeVisible()
  const row = group(page, 'Will change').getByRole('row').filter({ hasText: 'Riverton County' })
  await expect(row).toContainText(/Maximum users\s*10 →\s+to 16/)
  await expect(row).toContainText(/Standard\s*8 →\s+to 13/)
})

test('who may not change seats is told so, and a listing without seats has none', async ({
  page,
}) => {
  await signIn(page, 'seller_reader', bulkPath())
  await expect(page.getByText('Your role may look but not change')).toBeVisible()
  await expect(page.getByText('Choose a file')).toHaveCount(0)
  await page.context().clearCookies()
  await page.evaluate(() => sessionStorage.clear())
  await signIn(page, 'seller_admin', bulkPath(flood))
  await expect(page.getByText('This listing is licensed by organization')).toBeVisible()
})
