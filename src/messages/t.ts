import { i18n } from '@lingui/core'
import type en from './en.json'
import { messages as first } from './en.json?first?lingui'

/** Names of the texts on screen. */
export type MessageId = keyof typeof en

/** Languages that have a catalogue; English comes with the app as far as its first screens need it. */
const catalogues = {
  en: () => import('./en.json?later?lingui'),
} as const

type Language = keyof typeof catalogues

let others: Promise<void> | undefined

/** Chooses the language of the interface; the page's `lang` and `dir` follow. */
export function chooseLanguage(wanted: readonly string[]): void {
  const code = languageOf(wanted)
  i18n.loadAndActivate({ locale: code, messages: first })
  document.documentElement.lang = code
}

function languageOf(wanted: readonly string[]): Language {
  const isKnown = (code: string | undefined): code is Language =>
    code !== undefined && code in catalogues
  return wanted.map((tag) => tag.split('-')[0]).find(isKnown) ?? 'en'
}

/** Loads a screen that does not come with the app, and the texts and styles that it and its like need. */
export async function withTexts<Screen>(load: () => Promise<Screen>): Promise<Screen> {
  others ??= loadOthers().catch((error: unknown) => {
    others = undefined
    throw error
  })
  const [screen] = await Promise.all([load(), others, import('~/ui/all.css')])
  return screen
}

async function loadOthers(): Promise<void> {
  const code = languageOf([i18n.locale])
  const { messages } = await catalogues[code]()
  i18n.load(code, messages)
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
