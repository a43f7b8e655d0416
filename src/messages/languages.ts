/** A language that all texts are written in. */
export interface LanguageEntry {
  code: string
  /** As its speakers write it. */
  name: string
  direction: 'ltr' | 'rtl'
}

/** Languages of the interface, and of what is written for a purchaser. The first is everybody's who reads none of them. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
] as const satisfies readonly LanguageEntry[]

export type Language = (typeof languages)[number]['code']

/** The first language of BCP 47 tags (`de-CH`) that there is a catalogue of, whatever the region. */
export function languageOf(tags: readonly string[]): Language {
  const codes = tags.map((tag) => tag.split('-')[0])
  const wanted = codes.find((code) => languages.some((each) => each.code === code))
  return languages.find(({ code }) => code === wanted)?.code ?? 'en'
}

/** The way a language is read. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return languages.find(({ code }) => code === language)?.direction ?? 'ltr'
}

/**
 * The language for `Intl`: with the region of the first tag that names one, as in `de-CH`. Tags of any
 * other form are left out, since `Intl` may refuse them.
 */
export function localeOf(language: Language, tags: readonly string[]): string {
  const isRegional = (tag: string) =>
    tag.startsWith(`${language}-`) && /^..-([A-Z]{2}|\d{3})$/.test(tag)
  return tags.find(isRegional) ?? language
}
