import { type Browser, expect } from '@playwright/test'
import { editPath, fill, review, riverton, send } from './seats'
import { signIn } from './signIn'

/** Somebody else sets Riverton's standard seats, in a browser of their own, and sees it confirmed. */
export async function letColleagueSet(
  browser: Browser,
  baseURL: string | undefined,
  seats: string,
) {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await signIn(page, 'seller_sales', editPath(riverton))
  await fill(page, { 'Standard seats': seats })
  await review(page)
  await send(page)
  await expect(page.getByRole('status')).toHaveText(/^ArcGIS confirmed/)
  await context.close()
}
