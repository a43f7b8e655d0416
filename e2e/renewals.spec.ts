import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const day = 86_400_000

test.beforeEach(({ portal }) => portal.reset('expiring'))

/** Names of the organizations listed, in their order. */
function namesOf(page: Page) {
  return page.getByRole('table').getByRole('rowheader').getByRole('link')
}

test('what ends is listed over all listings, by month and within the days chosen', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', '/renewals')
  await expect(namesOf(page)).toHaveText([
    'Ashford County',
    'Birchwood Water',
    'Orchard Bay',
    'Mosswood Town',
    'Nettlecombe, Dykes; Drains \\ Sluices',
    'Dunes Coastal Survey',
    'Dunes Coastal Survey',
    'Ashford County',
    'Elmstead Roads',
    'Foxglove Energy',
  ])
  const row = page.getByRole('row', { name: /^Elmstead Roads/ })
  await expect(row).toContainText('Parcel Viewer Pro')
  await expect(row).toContainText('Maximum users 12, Standard 12')
  await expect(row).toContainText('in 25 days')
  await expect(row.getByRole('time')).toHaveAttribute('title', /UTC\+\d.* = .* UTC$/)
  const month = new Date(Date.now() + 55 * day).toLocaleDateString('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Berlin',
  })
  await expect(page.getByRole('heading', { level: 2, name: month })).toBeVisible()
  await expectAccessible(page, 'Renewals · Seatkeeper')

  const views = page.getByRole('navigation', { name: 'What is shown' })
  await expect(views.getByRole('link')).toHaveText([
    'Within 14 days 7',
    'Within 30 days 9',
    'Within 60 days 10',
    'At any time 11',
    'No end date 2',
    'Asking again 1',
  ])
  await views.getByRole('link', { name: 'Within 14 days' }).click()
  await expect(page).toHaveURL('/renewals?due=14days')
  await expect(namesOf(page)).toHaveCount(7)
  await page.goto('/renewals?due=nonsense&page=x')
  await expect(namesOf(page)).toHaveCount(10)
  await page.getByRole('link', { name: 'Foxglove Energy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Foxglove Energy' })).toBeVisible()
})

test('what never ends is found, and who asks again', async ({ page }) => {
  await signIn(page, 'seller_admin', '/renewals?due=noEnd')
  await expect(namesOf(page)).toHaveText(['Hawthorn Parks', 'Juniper Valley'])
  await expect(page.getByRole('row', { name: /^Hawthorn Parks/ })).toContainText('No end date')
  await expect(page.getByRole('row', { name: /^Juniper Valley/ })).toContainText('End not stated')
  await expect(page.getByRole('button', { name: /\.ics/ })).toHaveCount(0)
  await expectAccessible(page, 'Renewals · Seatkeeper')

  await page.getByRole('link', { name: 'Asking again' }).click()
  await expect(namesOf(page)).toHaveText(['Copperhill Transit'])
  const row = page.getByRole('row', { name: /^Copperhill Transit/ })
  await expect(row).toContainText('Field Crew Planner')
  await expect(row).toContainText('Parcel Viewer Pro: 3 days ago')
  await expectAccessible(page, 'Renewals · Seatkeeper')
})

test('dates are saved for a calendar, the same each time', async ({ page }) => {
  await signIn(page, 'seller_admin', '/renewals?due=14days')
  const save = async () => {
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save 7 dates for a calendar (.ics)' }).click()
    const file = await saving
    expect(file.suggestedFilename()).toMatch(/^seatkeeper-renewals-\d{4}-\d\d-\d\d\.ics$/)
    return readFile(await file.path(), 'utf8')
  }
  const text = await save()
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r\n]+\r\nBEGIN:VEVENT\r\n/)
  expect(text).toMatch(/END:VEVENT\r\nEND:VCALENDAR\r\n$/)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))
  expect(longest).toBeLessThanOrEqual(75)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1))
  expect(valuesOf('SUMMARY')).toContain(
    'Purchase ends: Nettlecombe\\, Dykes\\; Drains \\\\ Sluices\\, Flood Watch',
  )
  expect(valuesOf('SUMMARY')[0]).toBe('Trial ends: Ashford County\\, Parcel Viewer Pro')
  expect(new Set(valuesOf('UID')).size).toBe(7)
  const ends = page.getByRole('table').getByRole('time')
  const shown = await ends.evaluateAll((times) =>
    times.map((time) => time.getAttribute('datetime')),
  )
  const starts = shown.map((iso) => iso?.replace(/\.\d+/, '').replace(/[-:]/g, ''))
  expect(valuesOf('DTSTART')).toEqual(starts)
  expect(valuesOf('DTSTAMP').every((stamp) => /^\d{8}T\d{6}Z$/.test(stamp))).toBe(true)
  expect(text).not.toMatch(/VALARM|METHOD|gis@/)
  await page.reload()
  expect(await save()).toBe(text)
})

test('each purchaser that is chosen is printed on a page of its own', async ({ page }) => {
  await signIn(page, 'seller_admin', '/renewals?due=14days')
  await page.getByRole('link', { name: 'One page per purchaser' }).click()
  await expect(page).toHaveURL('/renewals/pages?due=14days')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Ashford County',
    'Birchwood Water',
    'Orchard Bay',
    'Mosswood Town',
    'Nettlecombe, Dykes; Drains \\ Sluices',
    'Dunes Coastal Survey',
  ])
  const dunes = page.getByRole('table', { name: /Dunes Coastal Survey/ })
  await expect(dunes.getByRole('rowheader')).toHaveText(['Parcel Viewer Pro', 'Field Crew Planner'])
  await expect(page.getByRole('table', { name: /Ashford County/ })).not.toContainText('Flood Watch')
  await expectAccessible(page, 'One page per purchaser · Seatkeeper')

  await page.getByRole('checkbox', { name: /Dunes/ }).press('Space')
  await expect(page.getByRole('button', { name: 'Print 5 pages' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Dunes Coastal Survey' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const pagesOf = async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    return pdf.match(/\/Type\s*\/Page\b/g)?.length
  }
  expect(await pagesOf()).toBe(5)
  await page.emulateMedia({ media: null })
  await page.getByRole('checkbox', { name: /Ashford County/ }).press('Space')
  await expect(page.getByRole('button', { name: 'Print 4 pages' })).toBeVisible()
  expect(await pagesOf()).toBe(4)
})

test('renewals are read and gone through without a pointer', async ({ page }) => {
  await signIn(page, 'seller_admin', '/renewals')
  await expect(page.getByRole('heading', { level: 1, name: 'Renewals' })).toBeFocused()
  const target = page.getByRole('link', { name: 'No end date' })
  await expect(target).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0] })
  await page.keyboard.press('Enter')
  await expect(namesOf(page)).toHaveText(['Hawthorn Parks', 'Juniper Valley'])
})
