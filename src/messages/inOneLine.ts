import { t } from './t'

/** Parts one after another, with the language's comma between them. */
export function inOneLine(parts: readonly string[]): string {
  return parts.join(t('app.comma'))
}
