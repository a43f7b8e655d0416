import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const usual = { width: 1280, height: 860 }
/** What remains of `usual` at a zoom of 400 %. */
const zoomed = { width: 320, height: 256 }

/** What a page is called in the tab, has one heading, breaks no rule light and wide nor dark and zoomed, and nothing of it lies beside the screen. */
export async function expectAccessible(
  page: Page,
  title: string | RegExp = / · Seatkeeper$/,
): Promise<void> {
  await expect(page).toHaveTitle(title)
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveCount(1)
  await expectNoViolations(page, 'light')
  await expectAccessibleZoomed(page)
}

/** Breaks no rule dark and zoomed, and nothing of it lies beside the screen. */
export async function expectAccessibleZoomed(page: Page): Promise<void> {
  await page.setViewportSize(zoomed)
  await expectNoViolations(page, 'dark')
  const beside = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(beside, `${await page.title()} scrolls sideways at 320 px`).toBe(0)
  await page.setViewportSize(usual)
}

async function expectNoViolations(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page })
    // There are no frames of others, for which it would open a page of its own each time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
  expect(found, `${await page.title()}, ${colorScheme}`).toEqual([])
}
