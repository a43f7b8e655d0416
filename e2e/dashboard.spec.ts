import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import type { Portal } from './support/Portal'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const day = 86_400_000
const parcels = 'b1'.repeat(16)
const ashford = 'Ashford000000001'

test.beforeEach(({ portal }) => portal.reset('expiring'))

/** The seller records that somebody on trial has bought, with another program. */
async function purchase(portal: Portal, itemId: string, purchaserOrgId: string): Promise<void> {
  const post = async (path: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ f: 'json', ...fields })
    const reply = await fetch(`${portal.origin}/sharing/rest${path}`, { method: 'POST', body })
    return (await reply.json()) as Record<string, unknown>
  }
  const { token } = await post('/generateToken', { username: 'seller_admin', password: 'sandbox' })
  const provision = await post(`/content/listings/${itemId}/purchase`, {
    ...{ token: String(token), purchaserOrgId },
  })
  expect(provision['purchased']).toBe(true)
}

/** The numbers of a plot's table, a row a day, latest first. */
async function tableOf(page: Page, title: string): Promise<string[][]> {
  const section = page.getByRole('region', { name: title })
  await section.getByText('Show the numbers as a table').click()
  const rows = section.getByRole('table', { name: `${title}, as a table` }).getByRole('row')
  await expect(rows.first()).toBeVisible()
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.children].map((cell) => cell.textContent)),
  )
}

async function csvOf(page: Page, title: string): Promise<string[][]> {
  const saving = page.waitForEvent('download')
  const section = page.getByRole('region', { name: title })
  await section.getByRole('button', { name: /^Export .* \(CSV\)$/ }).click()
  const text = await readFile(await (await saving).path(), 'utf8')
  const lines = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n')
  return lines.map((line) => line.slice(1, -1).split('","'))
}

test('the first day is one point, and says what it is made of and when the next comes', async ({
  page,
}) => {
  await signIn(page, 'seller_admin', '/dashboard')
  const today = new Date().toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' })
  const next = new Date(Date.now() + day).toLocaleDateString('en-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  await expect(page.getByText(`From what this browser has seen since ${today} (UTC)`)).toBeVisible()
  await expect(page.getByText('ArcGIS keeps no past values')).toBeVisible()
  await expect(page.getByText('How much of what is sold is in use can’t be shown')).toBeVisible()
  await expect(page.getByText(`first reading on ${next} (UTC) or later`)).toBeVisible()
  await expect(page.getByText('Read now: 4 of 4 listings')).toBeVisible()
  await expect(
    page.getByRole('img', { name: `Seats sold by listing: one day, ${today}.` }),
  ).toBeVisible()
  expect(await tableOf(page, 'Seats sold by listing')).toEqual([
    ['Day (UTC)', 'Parcel Viewer Pro', 'Field Crew Planner', 'Tree Inventory', 'Flood Watch'],
    [today, '155', '30', '9', '0'],
  ])
  expect(await tableOf(page, 'Seats sold by entitlement')).toEqual([
    ['Day (UTC)', 'Standard', 'Advanced'],
    [today, '130', '25'],
  ])
  await expectAccessible(page, 'Dashboard · Seatkeeper')
})

test('the second day is a second point, and a trial that was bought is told', async ({
  page,
  portal,
}) => {
  await page.clock.setFixedTime(Date.now())
  await signIn(page, 'seller_admin', '/dashboard')
  await expect(page.getByText('Read now: 4 of 4 listings')).toBeVisible()
  const trials = page.getByRole('table', { name: 'What became of trials' })
  await expect(trials.getByRole('row', { name: /^Parcel Viewer Pro/ })).toHaveAccessibleName(
    'Parcel Viewer Pro 3 0 3 0',
  )

  await purchase(portal, parcels, ashford)
  const later = Date.now() + day
  await portal.setClock(later)
  await page.clock.setFixedTime(later)
  await page.goto('/dashboard')
  // The portal still knows this browser, and asks for no password.
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await expect(page.getByText('Read now: 4 of 4 listings')).toBeVisible()
  // Of the two others on trial one has ended by now.
  await expect(trials.getByRole('row', { name: /^Parcel Viewer Pro/ })).toHaveAccessibleName(
    'Parcel Viewer Pro 3 1 1 1',
  )
  await expect(page.getByRole('link', { name: 'Ashford County' })).toBeVisible()
  await expect(page.getByText('One point so far')).toHaveCount(0)

  const [today, tomorrow] = [later - day, later].map((instant) => {
    const options = { dateStyle: 'medium', timeZone: 'UTC' } as const
    return new Date(instant).toLocaleDateString('en-US', options)
  })
  await expect(
    page.getByRole('img', {
      name: `Purchasers by state: 2 days from ${today ?? ''} to ${tomorrow ?? ''}.`,
    }),
  ).toBeVisible()
  const byState = await tableOf(page, 'Purchasers by state')
  expect(byState).toEqual([
    ['Day (UTC)', 'Purchased', 'Trial', 'Requested', 'Ended'],
    [tomorrow, '6', '1', '1', '3'],
    [today, '5', '3', '1', '2'],
  ])
  const tables = {
    'Purchasers by state': byState,
    'Seats sold by listing': await tableOf(page, 'Seats sold by listing'),
  }
  for (const [title, table] of Object.entries(tables)) {
    const [head, ...rows] = await csvOf(page, title)
    expect(head).toEqual(table[0])
    const asShown = rows
      .map(([date = '', ...numbers]) => [
        new Date(date).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' }),
        ...numbers,
      ])
      .reverse()
    expect(asShown).toEqual(table.slice(1))
  }
  await expectAccessible(page, 'Dashboard · Seatkeeper')
})

test('another listing is looked at, and its address can be kept', async ({ page }) => {
  await signIn(page, 'seller_admin', '/dashboard')
  await page.getByLabel('Listing of the two plots below').selectOption('Field Crew Planner')
  await expect(page).toHaveURL(`/dashboard?listing=${'b2'.repeat(16)}`)
  await page.reload()
  const [head, row] = await tableOf(page, 'Purchasers by state')
  expect(head?.slice(1)).toEqual(['Purchased', 'Trial', 'Requested', 'Ended'])
  expect(row?.slice(1)).toEqual(['1', '1', '2', '0'])
  await page.goto('/dashboard?listing=nonsense')
  await expect(page.getByLabel('Listing of the two plots below')).toHaveValue(parcels)
})

test('a plot follows the theme, and is drawn for the eye alone', async ({ page }) => {
  await signIn(page, 'seller_admin', '/dashboard')
  const plot = page.getByRole('img', { name: /^Seats sold by listing/ })
  await expect(plot).toBeVisible()
  const inks = () =>
    plot.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const { data } = (canvas as HTMLCanvasElement)
        .getContext('2d')
        ?.getImageData(0, 0, width, height) ?? { data: [] }
      const found = new Set<string>()
      for (let n = 0; n < data.length; n += 4) {
        if (data[n + 3] === 255) found.add(`${data[n]} ${data[n + 1]} ${data[n + 2]}`)
      }
      return [...found].sort()
    })
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(inks).toContain('0 97 155')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(inks).toContain('0 154 242')
})
