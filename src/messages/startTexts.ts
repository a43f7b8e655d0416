import { others } from './catalogues'
import { wantedLanguage } from './wanted'

/** Asks for the texts of the wanted language while the app is still on its way; English is part of it. */
export function startTexts(): void {
  others[wantedLanguage()]?.().catch(() => {
    // The app asks again when it needs them.
  })
}
