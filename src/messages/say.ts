import { formatNumber } from '~/lib/numbers'
import { directionOf, languageOf } from './languages'

/** A text as Lingui compiles it: words, values `[name]`, and plurals `[name, 'plural', cases]`. */
export type Compiled = string | readonly Token[]
export type Token = string | readonly [name: string, kind?: 'plural', cases?: Cases]
type Cases = Readonly<Partial<Record<string, Compiled>>>

/** Compiled texts by their name. */
export type Messages = Readonly<Partial<Record<string, Compiled>>>

/** Values of a text by their name. */
export type Values = Readonly<Record<string, string | number>>

/** A way to put values into texts of a language: the name itself where there is no such text. */
export function sayIn(locale: string, messages: Messages) {
  const rules = new Intl.PluralRules(locale)
  const direction = directionOf(languageOf([locale]))
  const write = (text: Compiled, values: Values, counted: number): string =>
    typeof text === 'string'
      ? text
      : text.map((token) => writeToken(token, values, counted)).join('')
  const writeToken = (token: Token, values: Values, counted: number): string => {
    if (token === '#') return formatNumber(counted, locale)
    if (typeof token === 'string') return token
    const [name, , cases] = token
    const value = values[name] ?? ''
    if (!cases) return isolate(String(value), direction)
    const count = Number(value)
    return write(cases[count] ?? cases[rules.select(count)] ?? '', values, count)
  }
  return (id: string, values: Values = {}) => write(messages[id] ?? id, values, NaN)
}

/** A name in a sentence that is read from right to left keeps its own direction, and its place. */
function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' && /\p{L}/u.test(value) ? `\u2068${value}\u2069` : value
}
