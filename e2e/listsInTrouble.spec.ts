import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { largeId, largeList, largeRows } from './support/large'
import { allOf, asked, openLarge, storedIds, storedText } from './support/wholeList'
import { expectShown, namesOf } from './support/purchasersTable'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

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
    await expect(page.getByRole('link', { name: allOf(count), exact: true })).toBeVisible()
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
  { lies: { total: 'tooBig', nextStart: 'skips' }, doubted: '410', most: 12 },
  { lies: { total: 'tooSmall', nextStart: 'repeats' }, doubted: '130', most: 12 },
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
    await expect(page.getByRole('link', { name: allOf(260), exact: true })).toBeVisible()
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

test('an earlier list is shown at once, while the portal says nothing yet', async ({
  page,
  portal,
}) => {
  await openLarge(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  // Nothing of this page is on its way any more when the portal falls silent.
  await page.goto('about:blank')
  portal.freeze()
  await page.goto(largeList)
  const names = largeRows(260).map(({ name }) => name)
  await expectShown(page, names)
  portal.thaw()
})

test('without the portal an earlier list is shown with its age, and nothing is lost', async ({
  page,
  portal,
  faults,
}) => {
  await openLarge(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  faults.expectConsole(/ERR_CONNECTION_REFUSED/)
  await portal.kill()
  await page.goto(largeList)
  await expectOld(page)
  await expectAccessible(page, 'Parcel Viewer Pro · Seatkeeper')
  await portal.start()
  await expectNewAgain(page)
})

test('without a network an earlier list is shown with its age, and nothing is lost', async ({
  context,
  page,
  portal,
  faults,
}) => {
  await openLarge(page, portal, 260)
  await expect.poll(() => storedText(page)).toContain('LargeBuyer000260')
  // A page that has not read the list, and from which a press leads to it.
  await page.goto(`${largeList}/purchasers/${largeId(1)}`)
  await expect(page.getByRole('button', { name: 'Edit seats' })).toBeVisible()
  faults.expectConsole(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'All purchasers' }).click()
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expectOld(page)
  await context.setOffline(false)
  await expectNewAgain(page)
})

/** The whole list is here, and says that it is of an earlier visit. */
async function expectOld(page: Page): Promise<void> {
  await expectShown(
    page,
    largeRows(260).map(({ name }) => name),
  )
  await expect(page.getByText('The list could not be brought up to date')).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText(/What you see was read .*\d/)).toBeVisible()
  await expect(page.getByRole('link', { name: allOf(260), exact: true })).toBeVisible()
}

async function expectNewAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The list could not be brought up to date')).toBeHidden()
}
