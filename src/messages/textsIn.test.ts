import { beforeAll, expect, test, vi } from 'vitest'
import { loadTextsIn } from './textsIn'

beforeAll(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB', 'de-CH'] })
})

const noon = Date.UTC(2026, 7, 12, 12)

test('texts, figures and dates are of the language, as its region writes them', async () => {
  const german = await loadTextsIn('de')
  expect(german.t('purchaser.seats')).toBe('Plätze')
  // Which apostrophe it is depends on the age of Intl.
  expect(german.count(1200)).toMatch(/^1['’]200$/)
  expect(german.count(undefined)).toBe('nicht bekannt')
  expect(german.day(noon)).toBe('12.08.2026')
  expect(german.instant(noon, 'Europe/Zurich')).toBe('12.08.2026, 14:00 UTC+2')
  const arabic = await loadTextsIn('ar')
  expect([arabic.direction, arabic.locale, arabic.t('purchaser.seats')]).toEqual([
    'rtl',
    'ar',
    'المقاعد',
  ])
})
