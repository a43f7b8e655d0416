import type { Page } from '@playwright/test'
import { alder, present, start, startButton } from './support/presented'
import { fill, review, send } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const seats = (page: Page) => page.getByRole('textbox', { name: 'Standard seats' })

/** Types into the form of a purchaser, and then allows one change while presenting to them. */
async function typeAndPresent(page: Page) {
  await signIn(page, 'seller_admin', `${alder}/edit`)
  await fill(page, { 'Standard seats': '+7', Reason: 'Pays late' })
  await page.goto(present)
  await expect(startButton(page)).not.toHaveAttribute('aria-disabled')
  await start(page)
  await page.getByRole('link', { name: 'Allow one change…' }).click()
  await page.getByRole('button', { name: 'Allow one change' }).click()
  await expect(seats(page)).toHaveValue('')
  await fill(page, { 'Standard seats': '+4' })
}

/** Ends the presentation and opens the form. */
async function exitToForm(page: Page) {
  await page.getByRole('button', { name: 'Exit' }).click()
  await page.getByRole('button', { name: 'Show other purchasers' }).click()
  await expect(page).toHaveURL(alder)
  await page.getByRole('button', { name: 'Edit seats' }).click()
}

test.beforeEach(async ({ page, portal }) => {
  page.on('dialog', (dialog) => void dialog.accept())
  await portal.reset('marked')
})

test('what was typed before a presentation does not come back over a change that was sent in it', async ({
  page,
  portal,
}) => {
  await typeAndPresent(page)
  await review(page)
  await send(page)
  await expect(page.getByRole('status').filter({ hasText: /^ArcGIS confirmed/ })).toBeVisible()
  // Loading it anew puts away again what is not of the presentation.
  await page.goto(present)
  await exitToForm(page)
  await expect(page.getByText('now 12')).toBeVisible()
  await expect(seats(page)).toHaveValue('')
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('seatkeeper.sent')
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
})

test('what was typed before a presentation comes back after a change that was discarded in it', async ({
  page,
  portal,
}) => {
  await typeAndPresent(page)
  await page.getByRole('button', { name: 'Discard' }).click()
  await exitToForm(page)
  await expect(seats(page)).toHaveValue('+7')
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Pays late')
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])
})
