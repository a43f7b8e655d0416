import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { clipboard } from './support/clipboard'
import { fill, parcels, review, riverton, send } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const purchaserPath = `/listings/${parcels}/purchasers/${riverton}`
const proposalPath = `${purchaserPath}/proposal`

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** From the purchaser's page to a link in the clipboard. */
async function propose(page: Page, fields: Record<string, string>): Promise<string> {
  await page.getByRole('link', { name: 'Propose change' }).click()
  await fill(page, fields)
  await review(page)
  await page.getByRole('button', { name: 'Copy proposal link' }).click()
  await expect(page.getByText('Copied')).toBeAttached()
  return clipboard(page)
}

test('a proposal goes from somebody without the right, through a link, to who sends it', async ({
  page,
  browser,
  baseURL,
  portal,
}) => {
  await signIn(page, 'seller_reader', purchaserPath)
  const link = await propose(page, { 'Standard seats': '+4', Note: 'Agreed <b>today</b>' })
  expect(link).toContain(proposalPath)
  expect(decodeURIComponent(link)).not.toContain('Riverton County')
  await expectAccessible(page)
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])

  await page.goto(link)
  await expect(page.getByText('Proposed through a link, not checked')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Copy proposal link' })).toBeVisible()

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const admin = await context.newPage()
  await signIn(admin, 'seller_admin', link)
  await expect(admin.getByText('Proposed through a link, not checked')).toBeVisible()
  await expect(admin.getByRole('textbox', { name: 'Standard seats' })).toHaveValue('12')
  await expect(admin.getByRole('textbox', { name: 'Reason' })).toHaveValue('Agreed <b>today</b>')
  await expectAccessible(admin)
  await review(admin)
  await send(admin)
  await expect(admin.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  expect(await portal.ledger('provisionOrgEntitlements')).toHaveLength(1)
  await admin.getByRole('link', { name: 'Receipt' }).click()
  await expect(admin.getByText('Proposed through a link, not checked')).toBeVisible()
  await context.close()
})

test('a proposal that is declined leaves nothing, and one that is late says what moved', async ({
  page,
  portal,
}) => {
  const search = new URLSearchParams({ max: '[9,14]', seats: '{"standard":[8,12],"gold":[0,3]}' })
  await signIn(page, 'seller_admin', `${proposalPath}?${search.toString()}`)
  await expect(page.getByText('changed since')).toBeVisible()
  await expect(page.getByText(/no purchaser of this listing holds it: .*gold/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: /gold/i })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('14')
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByRole('heading', { name: 'Proposal declined' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the purchaser' }).click()
  await page.getByRole('button', { name: 'Edit seats' }).click()
  await expect(page.getByRole('textbox', { name: 'Maximum users' })).toHaveValue('')
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])
})

test('a link that was altered is refused, and nothing is asked for', async ({ page, portal }) => {
  await signIn(page, 'seller_admin')
  await expect(page.getByRole('heading', { name: 'Listings' })).toBeVisible()
  for (const query of [
    'max=[10,-1]',
    'seats={"standard":[8,99999999]}',
    'max=[10,14]&organization=Riverton',
    `max=[10,14]&note=${'x'.repeat(300)}`,
    '',
  ]) {
    await page.goto(`${proposalPath}?${query}`)
    await expect(page.getByRole('heading', { name: 'This proposal cannot be used' })).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveCount(0)
  }
  await page.goto(`/listings/${parcels}/purchasers/..%2Fself/proposal?max=[10,14]`)
  await expect(page.getByRole('heading', { name: 'This proposal cannot be used' })).toBeVisible()
  await page.goto(`/listings/${parcels}/purchasers/Nobody0000000000/proposal?max=[10,14]`)
  await expect(page.getByText('This organization holds no provision of the listing')).toBeVisible()
  await page.goto(`${proposalPath}?max=[10,14]&note=<img src=x onerror=alert(1)>`)
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue(
    '<img src=x onerror=alert(1)>',
  )
  expect(await portal.ledger('provisionOrgEntitlements')).toEqual([])
})
