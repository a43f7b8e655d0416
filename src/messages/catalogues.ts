import type { Messages } from './say'

/** Texts of a language as they come: those of the first screens, and the way to the others. */
export interface Catalogue {
  messages: Messages
  later: () => Promise<{ messages: Messages }>
}

/** Loads what the first screens say in a language, by its code; English is part of the app. */
export const others: Partial<Record<string, () => Promise<Catalogue>>> = {
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  ja: () => import('./ja'),
  ar: () => import('./ar'),
}
