import type { Page } from '@playwright/test'

/** Sets the clock of a page, as on a computer whose date is wrong (F28). */
export async function skewClock(page: Page, skew: number): Promise<{ struck: number }> {
  const strike = { struck: 0 }
  await page.exposeFunction('reportSkew', () => void (strike.struck = 1))
  await page.addInitScript((ahead) => {
    const Real = Date
    const now = () => Real.now() + ahead
    window.Date = new Proxy(Real, {
      construct: (target, words: readonly number[]) => new target(words[0] ?? now()),
      apply: () => new Real(now()).toString(),
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    })
    const { reportSkew } = window as unknown as { reportSkew: () => Promise<void> }
    void reportSkew()
  }, skew)
  return strike
}
