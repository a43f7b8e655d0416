import { expectAccessible } from './support/accessible'
import { answerPortal, signIn } from './support/signIn'
import { expect, test } from './support/story'

const parcels = 'b1'.repeat(16)
/** A page of a list is tried five times before it has failed. */
const patient = { timeout: 20_000 }
const trees = 'b4'.repeat(16)

test.beforeEach(({ portal }) => portal.reset('expiring'))

test('every listing says what all its purchasers come to, and leads to them', async ({ page }) => {
  await signIn(page)
  const card = page.getByRole('listitem').filter({ has: page.getByText('Parcel Viewer Pro') })
  for (const [state, count] of [
    ['Purchased', 5],
    ['Trial', 3],
    ['Requested', 1],
    ['Ended', 2],
  ] as const) {
    await expect(card.getByRole('link', { name: `${state} ${count}`, exact: true })).toBeVisible()
  }
  await expect(card.getByRole('heading', { name: 'Seats sold' })).toBeVisible()
  await expect(card.getByText('2 trials end within 7 days · One request waits')).toBeVisible()
  await expect(card.getByText(/^read at \d/)).toBeVisible()
  const seats = card.getByRole('listitem').filter({ has: page.getByTitle('standard') })
  await expect(seats).toHaveText('Standard130')
  await expect(card.getByRole('listitem').filter({ hasText: 'Advanced' })).toHaveText('Advanced25')
  await expectAccessible(page, 'Listings · Seatkeeper')

  await card.getByRole('link', { name: 'Trial 3' }).click()
  await expect(page).toHaveURL(`/listings/${parcels}?show=trial`)
  await expect(page.getByRole('link', { name: 'Juniper Valley' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Kestrel Point' })).toHaveCount(0)
})

test('counts are of the whole list, however many pages it has', async ({ page, portal }) => {
  await portal.reset('demo')
  await signIn(page)
  const card = page.getByRole('listitem').filter({ has: page.getByText('Parcel Viewer Pro') })
  await expect(card.getByRole('link', { name: 'Purchased 16', exact: true })).toBeVisible()
  await expect(card.getByRole('link', { name: 'Ended 4', exact: true })).toBeVisible()
  await expect(card.getByText('9,859')).toBeVisible()
})

test('a listing that fails says so in its own card, and the others stand', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/status of 500/)
  await portal.arm({
    id: 'F10',
    commit: 'before',
    operation: 'customersList',
    itemId: trees,
    times: 20,
  })
  await signIn(page)
  const card = (title: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(card('Parcel Viewer Pro').getByRole('link', { name: 'Purchased 5' })).toBeVisible()
  const failed = card('Tree Inventory')
  await expect(failed.getByText('Its purchasers could not be read')).toBeVisible(patient)
  await expect(failed.getByRole('link', { name: /^Purchased/ })).toHaveCount(0)
  await expect(card('Flood Watch').getByRole('link', { name: 'Purchased 2' })).toBeVisible()
  await expectAccessible(page, 'Listings · Seatkeeper')

  await page.goto('/renewals')
  await expect(page.getByText('Purchasers of Tree Inventory could not be read')).toBeVisible(
    patient,
  )
  await expect(page.getByRole('link', { name: 'Orchard Bay' })).toHaveCount(0)
  await portal.disarm()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Orchard Bay' })).toBeVisible()
  await page.getByRole('link', { name: 'Listings' }).click()
  await expect(failed.getByRole('link', { name: 'Purchased 1', exact: true })).toBeVisible()
})

test('what this device kept is shown with its age while the portal does not answer', async ({
  page,
  portal,
}) => {
  await signIn(page)
  const card = page.getByRole('listitem').filter({ has: page.getByText('Parcel Viewer Pro') })
  await expect(card.getByText(/^read at/)).toBeVisible()
  const listings = page.getByRole('heading', { name: 'Listings', exact: true })
  await page.goto('/renewals')
  await expect(page.getByText('Read now: 4 of 4 listings')).toBeVisible()
  // Far slower than anybody waits: what is shown until then is what was kept.
  await portal.arm({
    id: 'F06',
    commit: 'before',
    operation: 'customersList',
    delay: 20_000,
    times: 4,
  })
  await page.goto('/')
  await expect(listings).toBeVisible()
  await expect(
    card.getByText(/^kept on this device, read at .* · being brought up to date…$/),
  ).toBeVisible()
  await expect(card.getByRole('link', { name: 'Purchased 5', exact: true })).toBeVisible()
  await portal.disarm()
})

test('one listing alone is gone straight to', async ({ page, portal }) => {
  await portal.reset('large', 30)
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Parcel Viewer Pro' })).toBeVisible()
})

test('the pages above all listings are in reach from everywhere, wide and narrow', async ({
  page,
}) => {
  await signIn(page)
  const pages = page.getByRole('navigation', { name: 'Main pages' })
  for (const name of ['Renewals', 'Dashboard', 'History', 'Listings']) {
    await pages.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
    await expect(pages.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  }
  await page.setViewportSize({ width: 320, height: 640 })
  const menu = page.getByRole('button', { name: 'Main pages' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Listings' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Renewals' })).toBeFocused()
})

test('all of it is forgotten with everything else on this device', async ({ page }) => {
  const stored = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('seatkeeper.lists')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error('no database'))
      })
      const names = [...database.objectStoreNames]
      const transaction = database.transaction(names)
      const counts = names.map(
        (name) =>
          new Promise<number>((resolve) => {
            const counting = transaction.objectStore(name).count()
            counting.onsuccess = () => resolve(counting.result)
          }),
      )
      const found = await Promise.all(counts)
      database.close()
      return Object.fromEntries(names.map((name, n) => [name, found[n]]))
    })
  await signIn(page)
  await expect.poll(stored).toEqual({ heads: 4, parts: 4, snapshots: 4 })
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Forget everything on this device' }).click()
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  expect(await stored()).toEqual({ heads: 0, parts: 0, snapshots: 0 })
})

test('who may not list listings sees those of the purchasers, and is told', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Sign in with ArcGIS' }).click()
  await answerPortal(page, 'seller_sales')
  await expect(page.getByText('There may be more')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Purchased 5', exact: true })).toBeVisible()
})
