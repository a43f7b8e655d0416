import { expect, test } from 'vitest'
import { directionOf, languageOf, languages, localeOf } from './languages'

test.each([
  [['de-CH', 'en'], 'de'],
  [['pt-BR', 'fr-CA'], 'fr'],
  [['zh-Hant-TW'], 'en'],
  [['', 'toString', 'ar-EG'], 'ar'],
  [[], 'en'],
])('of %o the language is %s', (tags, language) => {
  expect(languageOf(tags)).toBe(language)
})

test.each([
  ['de', ['de', 'de-CH', 'de-DE'], 'de-CH'],
  ['es', ['es-419'], 'es-419'],
  ['en', ['de-DE'], 'en'],
  ['de', ['de-', 'de-ch', 'de-DE-u-nu-arab', 'de-123456789'], 'de'],
] as const)('%s is written as in the first of %o that names a region', (language, tags, locale) => {
  expect(localeOf(language, tags)).toBe(locale)
  expect(Intl.getCanonicalLocales(locale)).toEqual([locale])
})

test('one of the languages is read from right to left', () => {
  const codes = Object.keys(languages) as (keyof typeof languages)[]
  expect(codes.filter((code) => directionOf(code) === 'rtl')).toEqual(['ar'])
})
