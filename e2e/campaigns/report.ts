/** The six counts that must be 0; what each means is written in docs/safety.md. */
export interface Counts {
  lost: number
  phantom: number
  duplicate: number
  stale: number
  silent: number
  wrong: number
}

/** What every campaign counts, and prints in one line. */
export interface Report {
  faults: number
  intents: number
  counts: Counts
  seed: number
}

/** The line of figures: faults, changes, and the six counts that must be 0. */
export function reportLine({ faults, intents, counts, seed }: Report): string {
  const six = Object.entries(counts).map(([name, n]) => `${name} ${n}`)
  return [`faults ${faults}`, `intents ${intents}`, ...six, `seed ${seed}`].join(', ')
}

/** Whether all six are 0. */
export function isClean({ counts }: Pick<Report, 'counts'>): boolean {
  return Object.values(counts).every((n) => n === 0)
}

/** A number from the command line: `--seed 7`. */
export function readNumber(name: string, usual: number): number {
  const place = process.argv.indexOf(`--${name}`)
  const number = place < 0 ? usual : Number(process.argv[place + 1])
  if (!Number.isInteger(number)) throw new Error(`--${name} takes a whole number.`)
  return number
}
