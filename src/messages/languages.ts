/** Languages of the interface, and of what is written for a purchaser, each as its speakers write it. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  ar: 'العربية',
} as const

/** A language that all texts are written in, as a BCP 47 code. */
export type Language = keyof typeof languages

/** Whether all texts are written in a language. */
export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(languages, code)
}

/** The first language of BCP 47 tags (`de-CH`) that texts are written in, whatever the region; else English. */
export function languageOf(tags: readonly string[]): Language {
  return tags.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

/** The way a language is read. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The language for `Intl`: with the region of the first tag that names one, as in `de-CH`. Tags of any
 * other form are left out, since `Intl` may refuse them.
 */
export function localeOf(language: Language, tags: readonly string[]): string {
  const regional = new RegExp(`^${language}-([A-Z]{2}|\\d{3})$`)
  return tags.find((tag) => regional.test(tag)) ?? language
}
