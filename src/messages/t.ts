import { type Catalogue, others } from './catalogues'
import { later as laterEnglish, messages as firstEnglish } from './en'
import type en from './en.json'
import { directionOf, type Language, localeOf } from './languages'
import { type Messages, sayIn, type Values } from './say'
import { keepChoice, keepCulture, wantedLanguage, wantedTags } from './wanted'

/** Names of the texts on screen. */
export type MessageId = keyof typeof en

const english: Catalogue = { messages: firstEnglish, later: laterEnglish }

let chosen: Language = 'en'
let chosenLocale = 'en'
let texts: Messages = english.messages
let say = sayIn(chosenLocale, texts)
let later: Promise<void> | undefined
let redraw: () => void = () => undefined

/** The texts of a language; English ones come with the app as far as its first screens need them. */
export async function catalogueOf(language: Language): Promise<Catalogue> {
  return others[language]?.() ?? english
}

/** Begins in the language that is wanted on this computer; in English when its texts cannot be loaded. */
export async function startLanguage(): Promise<void> {
  await chooseLanguage(wantedLanguage()).catch(() => chooseLanguage('en'))
}

/**
 * Chooses the language of the interface; the page's `lang` and `dir` follow. What is on screen has to be
 * drawn anew. @throws when its texts cannot be loaded; then everything stays as it is
 */
export async function chooseLanguage(language: Language): Promise<void> {
  const { messages, later: others } = await catalogueOf(language)
  const more = later && (await others()).messages
  chosen = language
  speak(localeOf(language, wantedTags()), { ...messages, ...more })
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

/** Has `draw` draw everything anew whenever the language is another one. */
export function onLanguage(draw: () => void): void {
  redraw = draw
}

/** Chooses the language from now on, on this computer. Where its texts cannot be loaded, from the next start on. */
export async function pickLanguage(language: Language): Promise<void> {
  keepChoice(language)
  await change()
}

/**
 * Follows the language of the profile of who has just signed in, where nobody has picked one on this
 * computer.
 */
export async function followCulture(culture: string): Promise<void> {
  keepCulture(culture)
  await change()
}

async function change(): Promise<void> {
  const language = wantedLanguage()
  if (localeOf(language, wantedTags()) === chosenLocale) return
  await chooseLanguage(language).then(redraw, () => undefined)
}

/** Says everything from now on with these texts. */
export function speak(inLocale: string, messages: Messages): void {
  chosenLocale = inLocale
  texts = messages
  say = sayIn(inLocale, messages)
}

/** Loads a screen that does not come with the app, and the texts and styles that it and its like need. */
export async function withTexts<Screen>(load: () => Promise<Screen>): Promise<Screen> {
  later ??= loadLater().catch((error: unknown) => {
    later = undefined
    throw error
  })
  const [screen] = await Promise.all([load(), later, import('~/styles/all.css')])
  return screen
}

async function loadLater(): Promise<void> {
  const language = chosen
  const { messages } = await (await catalogueOf(language)).later()
  // Whoever has chosen another meanwhile got all of that one's.
  if (language === chosen) speak(chosenLocale, { ...texts, ...messages })
}

/** A text in the chosen language, with its values put in. */
export function t(id: MessageId, values?: Values): string {
  return say(id, values)
}

/** The chosen language. */
export function language(): Language {
  return chosen
}

/** The chosen language, for `Intl`: figures and dates in the person's own way of writing it. */
export function locale(): string {
  return chosenLocale
}
