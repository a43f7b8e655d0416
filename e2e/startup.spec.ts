import type { Page } from '@playwright/test'
import { parcels } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const key = 'seatkeeper.session'
const address = `/listings/${parcels}`
const hour = 3_600_000

interface Kept {
  configText: string
  token: string
  expires: number
  portal: { user: { username: string } }
}

const row = (page: Page) => page.getByRole('link', { name: 'Riverton County' })

function readKept(page: Page): Promise<Kept> {
  return page.evaluate((name) => JSON.parse(sessionStorage.getItem(name) ?? '{}') as Kept, key)
}

/** Changes what this tab keeps of the session. */
async function rewrite(page: Page, change: (kept: Kept) => Partial<Kept>): Promise<void> {
  const kept = await readKept(page)
  const text = JSON.stringify({ ...kept, ...change(kept) })
  await page.evaluate(([name, value]) => sessionStorage.setItem(name, value), [key, text] as const)
}

/** Addresses of our own origin that the page asks for from now on. */
function filesOf(page: Page): string[] {
  const files: string[] = []
  page.on('request', (request) => files.push(new URL(request.url()).pathname))
  return files
}

test('a reload inside a session needs no sign-in library, and asks who it is behind the rows', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', address)
  await expect(row(page)).toBeVisible()
  const before = (await portal.ledger('portals/self')).length
  const files = filesOf(page)
  await page.reload()
  await expect(row(page)).toBeVisible()
  await expect.poll(async () => (await portal.ledger('portals/self')).length).toBe(before + 1)
  expect(files.filter((path) => /arcgis|identity/i.test(path))).toEqual([])
  expect(await portal.ledger('token')).toHaveLength(1)
})

const searches = [
  { search: '', isEarly: true },
  { search: '?q=river&show=trial&sort=-ends', isEarly: true },
  // Quoted as the router quotes what looks like a number: left to the page.
  { search: '?q=%22river%22', isEarly: false },
]
for (const { search, isEarly } of searches) {
  test(`the first rows are asked for once, as early as can be: ${address}${search}`, async ({
    page,
    portal,
  }) => {
    await signIn(page)
    const lists = async () =>
      (await portal.ledger('customersList')).map(({ parameters }) => JSON.stringify(parameters))
    await page.goto(address + search)
    await expect(row(page)).toBeVisible()
    const before = (await lists()).length
    const connection = await page.context().newCDPSession(page)
    // On a slow line the app takes seconds: what is asked for in good time is asked before it is there.
    const slow = { offline: false, latency: 20, downloadThroughput: 100_000, uploadThroughput: -1 }
    await connection.send('Network.enable')
    await connection.send('Network.setCacheDisabled', { cacheDisabled: true })
    await connection.send('Network.emulateNetworkConditions', slow)
    await page.reload()
    await expect(row(page)).toBeVisible()
    await expect.poll(async () => (await lists()).length).toBeGreaterThan(before)
    const made = (await lists()).slice(before)
    expect(made).toEqual([...new Set(made)])
    const { asked, arrived } = await page.evaluate(() => {
      const find = (word: string) =>
        performance.getEntriesByType('resource').find(({ name }) => name.includes(word)) as
          PerformanceResourceTiming | undefined
      return {
        asked: find('customersList')?.startTime ?? 0,
        arrived: find('/main-')?.responseEnd ?? 0,
      }
    })
    expect(asked < arrived).toBe(isEarly)
  })
}

test('a session that was resumed is revoked and forgotten on signing out', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', address)
  await page.reload()
  await expect(row(page)).toBeVisible()
  const { token } = await readKept(page)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  const left = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
  expect(left).not.toMatch(/seatkeeper\.session|esri|oken/)
  await expect.poll(async () => (await portal.ledger('revokeToken')).length).toBe(1)
  const self = await fetch(`${portal.origin}/sharing/rest/portals/self`, {
    method: 'POST',
    body: new URLSearchParams({ f: 'json', token }),
  })
  expect(await self.json()).toMatchObject({ error: { code: 498 } })
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Sign in with ArcGIS' })).toBeVisible()
})

test('a token that ended before a reload is renewed, whoever notices it', async ({
  page,
  portal,
}) => {
  await signIn(page, 'seller_admin', address)
  await expect(row(page)).toBeVisible()
  const grants = async () =>
    (await portal.ledger('token')).map(({ parameters }) => parameters['grant_type'])
  await rewrite(page, () => ({ expires: Date.now() + 1000 }))
  await page.reload()
  await expect(row(page)).toBeVisible()
  await expect.poll(grants).toEqual(['authorization_code', 'refresh_token'])

  // Nothing of this page is on its way any more when the clock moves.
  await page.goto('about:blank')
  await portal.setClock(Date.now() + 2 * hour)
  await page.goto(address)
  await expect(row(page)).toBeVisible()
  await expect.poll(grants).toEqual(['authorization_code', 'refresh_token', 'refresh_token'])
})

test('a session that the portal has ended is not resumed', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', address)
  await expect(row(page)).toBeVisible()
  await portal.setClock(Date.now() + 9 * hour)
  await page.reload()
  await expect(page.getByText('Your session has ended', { exact: true })).toBeVisible()
  expect(await readKept(page)).toEqual({})
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(row(page)).toBeVisible()
})

test("a kept session that is somebody else's is given up", async ({ page }) => {
  await signIn(page, 'seller_admin', address)
  await expect(row(page)).toBeVisible()
  await rewrite(page, ({ portal }) => ({ portal: { ...portal, user: { username: 'another' } } }))
  await page.reload()
  await expect(page.getByText('Signing in did not work.')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(
    'oken',
  )
})

test('rights that changed since are seen after the reload', async ({ page, portal }) => {
  await signIn(page, 'seller_admin', address)
  await expect(row(page)).toBeVisible()
  await portal.setPerson('seller_admin', { role: 'org_user', privileges: [] })
  await page.reload()
  await expect.poll(async () => JSON.stringify(await readKept(page))).toContain('org_user')
})

test('a configuration that changed takes effect with the next load, once', async ({ page }) => {
  await signIn(page, 'seller_admin', address)
  await expect(row(page)).toBeVisible()
  const { configText } = await readKept(page)
  const older = { ...(JSON.parse(configText) as object), supportAddress: 'older@example.com' }
  await rewrite(page, () => ({ configText: JSON.stringify(older) }))
  let loads = 0
  page.on('domcontentloaded', () => (loads += 1))
  await page.reload()
  await expect.poll(() => loads).toBe(2)
  await expect(row(page)).toBeVisible()
  await expect.poll(async () => (await readKept(page)).configText).toBe(configText)
  expect(loads).toBe(2)
})
