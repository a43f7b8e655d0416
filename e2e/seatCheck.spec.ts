import type { Browser, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { asPerson } from './support/asPerson'
import { clipboard } from './support/clipboard'
import { fill, parcels, review, riverton } from './support/seats'
import { signIn, type Username } from './support/signIn'
import { expect, test } from './support/story'

const harbor = 'HarborCity000011'
const purchaserPath = (orgId: string) => `/listings/${parcels}/purchasers/${orgId}`
const checkPath = (orgId = harbor, itemId = parcels) => `/seat-check/${itemId}/${orgId}`
const day = 86_400_000

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Somebody of the purchaser's opens the link in a browser of their own. */
async function openLink(browser: Browser, link: string, who: Username = 'purchaser_admin') {
  const { origin, pathname } = new URL(link)
  const context = await browser.newContext({ baseURL: origin, locale: 'en-US' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await signIn(page, who, pathname)
  return page
}

/** Copies with a button; what was copied comes out where it is pasted, since pages may not read it. */
async function copied(page: Page, button: string, into: Page): Promise<string> {
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeAttached()
  await expect(page.getByText('Copied', { exact: true })).toHaveCount(0)
  const field = into.getByRole('textbox', { name: 'Result you were sent' })
  await field.fill('')
  await field.press('ControlOrMeta+V')
  return field.inputValue()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Result you were sent' }).fill(text)
  await page.getByRole('button', { name: 'Use this result' }).click()
}

/** Reviews other numbers of the purchaser; what the review says of them. */
async function reviewCut(page: Page, fields: Record<string, string>) {
  await page.goto(`${purchaserPath(harbor)}/edit`)
  await fill(page, { Reason: 'Agreed', ...fields })
  await review(page)
}

test('two people find out what is in use, and a decrease is judged by it', async ({
  page,
  portal,
  browser,
}) => {
  await portal.setSwitch('holders', 'by25')
  await signIn(page, 'seller_admin', purchaserPath(harbor))
  await page.getByRole('button', { name: 'Ask for a seat check' }).click()
  const link = await page.getByText(checkPath()).first().innerText()
  expect(new URL(link).pathname).toBe(checkPath())
  await expect(page.getByText(/^Hello.*Parcel Viewer Pro/s)).toContainText(link)

  const before = (await portal.ledger()).length
  const theirs = await openLink(browser, link)
  await expect(theirs.getByRole('row', { name: 'Standard 32 30 5 15' })).toBeVisible()
  await expect(theirs.getByRole('row', { name: 'Advanced 8 6 1 3' })).toBeVisible()
  await expect(
    theirs.getByText('People with a seat: 30 of at most 35.', { exact: true }),
  ).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Search and commands' })).toHaveCount(0)
  await expect(theirs.getByRole('link', { name: 'Seatkeeper' })).toHaveCount(0)
  const asked = (await portal.ledger()).slice(before).filter(({ who }) => who === 'purchaser_admin')
  const operations = asked.map(({ operation, parameters }) => [operation, parameters['start']])
  expect(
    operations.filter(([name]) => !['portals/self', 'authorize', 'token'].includes(name ?? '')),
  ).toEqual([
    ['purchases', undefined],
    ['userEntitlements', '1'],
    ['userEntitlements', '26'],
  ])
  await page.getByRole('button', { name: 'Paste a result' }).click()
  const result = await copied(theirs, 'Copy result', page)
  expect(result).not.toMatch(/member|Harbor City/i)
  await theirs.context().close()

  await paste(page, `Hello,\n\n${result.replace(/^/gm, '> ')}\n\nKind regards`)
  await expect(page.getByText('The result is shown above.')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Standard 32 30 5 15' })).toBeVisible()
  await expect(page.getByText('At most 7 days old')).toBeVisible()
  await expect(page.getByText(/Pasted, not checked by ArcGIS/)).toBeVisible()

  await reviewCut(page, { 'Standard seats': '30' })
  await expect(page.getByText(/^Fits Standard goes from 32 to 30/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send to ArcGIS' })).toHaveAccessibleDescription(
    'Tick that the decrease is agreed.',
  )
  await reviewCut(page, { 'Maximum users': '30', 'Standard seats': '28', 'Advanced seats': '7' })
  await expect(page.getByText(/^Fits Maximum users goes from 35 to 30/)).toBeVisible()
  await expect(page.getByText(/^Too few Standard .* 30 assigned: 2 more than/)).toBeVisible()
  await expect(page.getByText(/^Fits Advanced goes from 8 to 7/)).toBeVisible()
  await expectAccessible(page)
})

test('a result is refused of another organization or listing, or when it was changed', async ({
  page,
}) => {
  const result = (change: object) =>
    JSON.stringify({
      ...{ seatCheck: 1, itemId: parcels, orgId: riverton, at: Date.now() - 8 * day },
      ...{ people: 9, maxUsers: 10, ...change },
      entitlements: [{ key: 'standard', seats: 8, assigned: 7, never: 0, idle: 1 }],
    })
  await signIn(page, 'seller_admin', purchaserPath(riverton))
  await page.getByRole('button', { name: 'Paste a result' }).click()
  for (const [text, said] of [
    ['', 'Paste the result first.'],
    ['7 of 8', /no seat check in it/],
    [result({ orgId: harbor }), /of another organization/],
    [result({ itemId: 'another' }), /of another listing/],
    [result({ people: 3 }), /incomplete or was changed/],
    [result({ at: Date.now() + day }), /from the future/],
  ] as const) {
    await paste(page, text)
    await expect(page.getByText(said)).toBeVisible()
  }
  await expectAccessible(page)
  await paste(page, result({}))
  await expect(page.getByText('Older than 7 days')).toBeVisible()

  await page.getByRole('button', { name: 'Edit seats' }).click()
  await fill(page, { Reason: 'Agreed', 'Standard seats': '7', 'Advanced seats': '1' })
  await review(page)
  await expect(page.getByText(/^Not sure Standard .* 8 days ago, counted 7/)).toBeVisible()
  await expect(page.getByText(/^Not known Advanced goes from 2 to 1/)).toBeVisible()
  await page.goto(purchaserPath(riverton))
  await page.getByRole('button', { name: 'Forget this result' }).click()
  await expect(page.getByText('No seat check yet.', { exact: false })).toBeVisible()
})

test('at the purchaser, an app that was only asked for has no seats, and one that nobody uses none assigned', async ({
  page,
  portal,
}) => {
  const crews = '7b2d94c6e8f04a1b93d5c7e6a8f10b24'
  await asPerson(portal, 'purchaser_admin', 'interest', crews)
  await signIn(page, 'purchaser_admin', checkPath(harbor, crews))
  await expect(page.getByText('Your organization does not have this app yet')).toBeVisible()
  await expect(page.getByText(/Harbor City.* has asked for it/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy result' })).toHaveCount(0)
  await expectAccessible(page)
  expect(await portal.ledger('userEntitlements')).toEqual([])

  const theirs = { purchaserOrgId: harbor }
  await asPerson(portal, 'seller_admin', 'purchase', crews, theirs)
  const again = page.getByRole('button', { name: 'Read again' })
  await again.click()
  await expect(page.getByText('No seat is assigned to anybody.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)

  const orgEntitlements = { maxUsers: 5, entitlements: { [crews]: { num: 5 } } }
  await asPerson(portal, 'seller_admin', 'provisionOrgEntitlements', crews, {
    ...theirs,
    orgEntitlements: JSON.stringify(orgEntitlements),
  })
  await again.click()
  await expect(page.getByRole('row', { name: /5 0 0 0$/ })).toBeVisible()
  await expect(page.getByText('People with a seat: 0 of at most 5.', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByText('Show what is copied').click()
  const shown = await page.getByText(/^Seat check: Field Crew Planner/).innerText()
  await page.getByRole('button', { name: 'Copy result' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeAttached()
  expect(await clipboard(page)).toBe(shown)
  expect(shown).toContain('"people":0')
})

test('at the purchaser, what stands in the way is said and nothing is half counted', async ({
  page,
  portal,
  faults,
}) => {
  faults.expectConsole(/500|429/)
  await signIn(page, 'purchaser_admin', checkPath(riverton))
  await expect(page.getByText('This link is for another organization')).toBeVisible()
  expect(await portal.ledger('userEntitlements')).toEqual([])

  await page.goto(checkPath(harbor, '7b2d94c6e8f04a1b93d5c7e6a8f10b24'))
  await expect(page.getByText(/has neither bought nor tried it/)).toBeVisible()
  expect(await portal.ledger('userEntitlements')).toEqual([])

  await portal.setSwitch('holders', 'by25')
  await portal.arm({ id: 'F10', operation: 'userEntitlements', nth: 2, times: 5 })
  await page.goto(checkPath())
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy result' })).toHaveCount(0)
  await portal.arm({ id: 'F12', operation: 'userEntitlements', delay: 1000 })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row', { name: 'Standard 32 30 5 15' })).toBeVisible()
  await expectAccessible(page)

  await portal.setPerson('purchaser_admin', { role: 'org_user', privileges: [] })
  await page.reload()
  await expect(page.getByText('Your role can’t see who has a seat')).toBeVisible()
  await portal.setPerson('purchaser_admin', { privileges: ['portal:admin:manageLicenses'] })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Copy result' })).toBeVisible()
})
