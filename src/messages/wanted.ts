import { type Language, languageOf } from './languages'

/** What somebody chose on this computer, as a code of `languages`. */
const choiceKey = 'seatkeeper.language'
/** The `culture` of who signed in last on this computer, as ArcGIS states it. */
const cultureKey = 'seatkeeper.culture'

/** Languages this computer asks for, most wanted first, as BCP 47 tags; known without asking anybody. */
export function wantedTags(): readonly string[] {
  return [...kept(), ...navigator.languages]
}

/** The wanted language among those with texts. */
export function wantedLanguage(): Language {
  return languageOf(wantedTags())
}

function kept(): string[] {
  try {
    const tags = [localStorage.getItem(choiceKey), localStorage.getItem(cultureKey)]
    return tags.filter((tag) => tag !== null)
  } catch {
    return []
  }
}

/** Keeps a choice, where the browser lets us. */
export function keepChoice(language: Language): void {
  keep(choiceKey, language)
}

/** Keeps the language of a profile, where the browser lets us. */
export function keepCulture(culture: string): void {
  keep(cultureKey, culture)
}

function keep(key: string, tag: string): void {
  try {
    localStorage.setItem(key, tag)
  } catch {
    // The browser's own languages decide the next time.
  }
}
