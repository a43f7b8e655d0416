/** What was measured, beside what it may be at most. */
export interface Line {
  name: string
  unit: 'ms' | 'kB' | '%' | ''
  ours: number
  /** The same of the yardstick, or of what the name says. */
  yardstick?: number
  /** At most so many times the yardstick, or so much; neither: for information. */
  limit?: { times: number } | { most: number }
  /** Measurements whose median this is. */
  count?: number
}

/** Whether it is within its limit; `undefined`: it has none. */
export function isWithin({ ours, yardstick, limit }: Line): boolean | undefined {
  if (!limit) return undefined
  if ('most' in limit) return ours <= limit.most
  return yardstick !== undefined && ours <= limit.times * yardstick
}

const widths = [46, 12, 12, 8, 10, 8]

/** Names of the columns of `lineText`. */
export const head = columnsText(['', 'ours', 'yardstick', 'ratio', 'limit', ''])

/** One line to print: name, ours, yardstick, ratio, limit, verdict. */
export function lineText(line: Line): string {
  const { name, unit, ours, yardstick, limit, count } = line
  const times = count === undefined ? '' : ` (n=${count})`
  const verdict = { true: 'ok', false: 'OVER', undefined: '' }[String(isWithin(line))] ?? ''
  return columnsText([
    name + times,
    amount(ours, unit),
    yardstick === undefined ? '–' : amount(yardstick, unit),
    yardstick ? (ours / yardstick).toFixed(2) : '–',
    limit === undefined ? '–' : 'most' in limit ? amount(limit.most, unit) : `× ${limit.times}`,
    verdict,
  ])
}

/** A value with its unit, with as many digits as mean something. */
export function amount(value: number, unit: Line['unit']): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0
  const text = value.toFixed(digits)
  return unit === '' ? text : `${text} ${unit}`
}

function columnsText(texts: string[]): string {
  return texts
    .map((text, index) =>
      index === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[index] ?? 0),
    )
    .join('')
    .trimEnd()
}
