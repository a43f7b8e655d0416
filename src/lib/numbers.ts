const formats = new Map<string, Intl.NumberFormat>()

/** A whole number in the figures and groups of the language: `1,200`. */
export function formatNumber(value: number, locale: string): string {
  let format = formats.get(locale)
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    formats.set(locale, format)
  }
  return format.format(value)
}

/**
 * A difference with its sign in front, `+4` or `−1` with the real minus (U+2212); none is `0`. Show it
 * left to right (`dir="ltr"`), whatever the language.
 */
export function formatDelta(delta: number, locale: string): string {
  const sign = delta > 0 ? '+' : delta < 0 ? '\u2212' : ''
  return sign + formatNumber(Math.abs(delta), locale)
}
