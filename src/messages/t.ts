import { i18n } from '@lingui/core'
import type en from './en.json'

/** Names of the texts on screen. */
export type MessageId = keyof typeof en

/** Languages that have a catalogue. */
const catalogues = {
  en: () => import('./en.json?lingui'),
} as const

type Language = keyof typeof catalogues

/** Loads and chooses the language of the interface; the page's `lang` and `dir` follow. */
export async function chooseLanguage(wanted: readonly string[]): Promise<void> {
  const isKnown = (code: string | undefined): code is Language =>
    code !== undefined && code in catalogues
  const code = wanted.map((tag) => tag.split('-')[0]).find(isKnown) ?? 'en'
  const { messages } = await catalogues[code]()
  i18n.loadAndActivate({ locale: code, messages })
  document.documentElement.lang = code
}

/** A text in the chosen language, with its values put in. */
export function t(id: MessageId, values?: Record<string, string | number>): string {
  return i18n._(id, values)
}

/** The chosen language, for `Intl`: figures and dates in the person's own way of writing it. */
export function locale(): string {
  const own = navigator.languages.find((tag) => tag.split('-')[0] === i18n.locale)
  return own ?? i18n.locale
}
