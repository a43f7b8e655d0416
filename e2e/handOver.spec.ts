import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { clipboard } from './support/clipboard'
import { parcels, riverton } from './support/seats'
import { signIn } from './support/signIn'
import { expect, test } from './support/story'

const path = `/listings/${parcels}/purchasers/${riverton}/summary`

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** How many sheets of paper a page takes. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('a summary is one sheet in every language, and holds this purchaser alone', async ({
  page,
}) => {
  await signIn(page, 'seller_sales', path.replace('/summary', ''))
  await page.getByRole('link', { name: 'Print summary' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('You have 8 Standard')
  await expect(sheet).toContainText('seller_sales@example.org')
  await expect(sheet.getByRole('row', { name: 'Maximum users 10' })).toBeVisible()
  await expect(sheet).not.toContainText(/Lakeside|Harbor City/)
  await expectAccessible(page, 'Your seats of \u2068Parcel Viewer Pro\u2069')
  for (const [code, head] of [
    ['de', 'Was Sie haben'],
    ['es', 'Lo que tiene'],
    ['fr', 'Ce que vous avez'],
    ['ja', 'ご利用いただける内容'],
    ['ar', 'ما لديك'],
    ['en', 'What you have'],
  ] as const) {
    await page.getByLabel('Language of the summary').selectOption(code)
    await expect(sheet.getByRole('heading', { name: head })).toBeVisible()
    await expect(sheet).toHaveAttribute('dir', code === 'ar' ? 'rtl' : 'ltr')
    const mail = page.getByRole('link', { name: 'Draft e-mail' })
    await expect(mail).toHaveAttribute('href', /^mailto:.{80,1900}$/s)
    expect([code, await sheets(page, 'A4'), await sheets(page, 'Letter')]).toEqual([code, 1, 1])
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Copy text' })).toBeHidden()
  await expect(sheet).toBeVisible()
})

test('the summary is copied as text, in its own language', async ({ page }) => {
  await signIn(page, 'seller_sales', path)
  const sheet = page.getByRole('article')
  for (const [code, said] of [
    ['en', 'You have 8 Standard'],
    ['ja', 'ご利用いただける内容'],
  ] as const) {
    await page.getByLabel('Language of the summary').selectOption(code)
    await expect(sheet).toContainText(said)
    await page.getByRole('button', { name: 'Copy text' }).click()
    await expect(page.getByText('Copied', { exact: true })).toBeAttached()
    const text = await clipboard(page)
    expect(text).toContain(said)
    expect(text).toContain('seller_sales@example.org')
    expect(text).not.toMatch(/Lakeside|Harbor City|<|undefined/)
    await expect(page.getByText('Copied', { exact: true })).toHaveCount(0)
  }
})
