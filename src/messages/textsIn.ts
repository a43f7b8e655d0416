import { formatDay, formatInstant } from '~/lib/dates'
import { formatNumber } from '~/lib/numbers'
import { directionOf, type Language, localeOf } from './languages'
import { sayIn, type Values } from './say'
import { catalogueOf, type MessageId } from './t'

/** Texts, figures and dates of one language, whatever the interface's is. */
export interface TextsIn {
  language: Language
  /** For `Intl`: the language, with the person's region where the browser names one. */
  locale: string
  /** For `dir` of what is written in it; `lang` is `language`. */
  direction: 'ltr' | 'rtl'
  t: (id: MessageId, values?: Values) => string
  /** A count in the language's figures; one that is missing is "not known". */
  count: (value: number | undefined) => string
  /** The day of an instant (ms) in an IANA zone, UTC unless told: `12 Aug 2026`. */
  day: (instant: number, zone?: string) => string
  /** An instant (ms) with its zone: `12 Aug 2026, 14:05 UTC+2`; in UTC unless told. */
  instant: (instant: number, zone?: string) => string
}

/** Loads the texts of a language, for what is written for somebody else. @throws when they cannot be loaded */
export async function loadTextsIn(language: Language): Promise<TextsIn> {
  const locale = localeOf(language, navigator.languages)
  const { messages, later } = await catalogueOf(language)
  const t: TextsIn['t'] = sayIn(locale, { ...messages, ...(await later()).messages })
  return {
    language,
    locale,
    direction: directionOf(language),
    t,
    count: (value) => (value === undefined ? t('app.notKnown') : formatNumber(value, locale)),
    day: (instant, zone = 'UTC') => formatDay(instant, locale, zone),
    instant: (instant, zone = 'UTC') => {
      const { local, zone: offset } = formatInstant(instant, locale, zone)
      return `${local} ${offset}`
    },
  }
}
