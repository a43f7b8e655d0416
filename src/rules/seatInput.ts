/** What a person typed into a seat field, against the number that holds now. */
export type SeatInput =
  | { kind: 'unchanged' }
  | { kind: 'absolute'; value: number }
  | { kind: 'delta'; delta: number; value: number }
  | { kind: 'invalid'; why: SeatInputFault }

/** `noCurrentValue`: a difference was typed where no number holds yet. */
export type SeatInputFault = 'notWhole' | 'tooLarge' | 'negativeResult' | 'noCurrentValue'

/** More is a slip of the hand, not a sale. */
const mostFigures = 7
/** What the contract lets through; only a difference from a number held already gets near it. */
const largestSent = 2_147_483_647

/** The zeros of Latin, Arabic-Indic, Persian, Devanagari and Thai figures; ten figures follow each. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xe50]

/** Value of figures that are all of one number system; mixed ones are as good as misread. */
function readFigures(figures: string): number | undefined {
  const points = Array.from(figures, (figure) => figure.codePointAt(0) ?? NaN)
  const zero = zeros.find((start) => points.every((p) => p >= start && p < start + 10))
  if (zero === undefined) return undefined
  return points.reduce((value, point) => value * 10 + point - zero, 0)
}

function applyDelta(delta: number, current: number | undefined): SeatInput {
  if (current === undefined) return { kind: 'invalid', why: 'noCurrentValue' }
  const value = current + delta
  if (value < 0) return { kind: 'invalid', why: 'negativeResult' }
  if (value > largestSent) return { kind: 'invalid', why: 'tooLarge' }
  return { kind: 'delta', delta, value }
}

/**
 * Reads a seat field: a whole number, or a difference such as `+4` and `-1`; nothing typed means
 * unchanged. Separators, fractions, exponents and other bases are refused, never guessed: `10.000` is ten
 * or ten thousand, depending on who types it.
 */
export function readSeatInput(text: string, current: number | undefined): SeatInput {
  const typed = text.trim()
  if (typed === '') return { kind: 'unchanged' }
  // NFKC is for full-width figures and signs; it would also read 8² as 82.
  const plain = /\p{No}/u.test(typed) ? '' : typed.normalize('NFKC')
  const [, sign, figures = ''] = /^([+\-\u2212]?)(\p{Nd}+)$/u.exec(plain) ?? []
  const value = readFigures(figures)
  if (figures === '' || value === undefined) return { kind: 'invalid', why: 'notWhole' }
  if (figures.length > mostFigures) return { kind: 'invalid', why: 'tooLarge' }
  if (!sign) return { kind: 'absolute', value }
  return applyDelta(sign === '+' ? value : -value, current)
}

/**
 * Text of a seat field after an arrow key: up or down by `by`, never below 0. What cannot be read, or
 * would become too large to read, stays.
 */
export function step(text: string, current: number | undefined, by: number): string {
  const input = readSeatInput(text, current)
  if (input.kind === 'invalid') return text
  const value = input.kind === 'unchanged' ? (current ?? 0) : input.value
  const stepped = String(Math.max(0, value + by))
  return stepped.length > mostFigures ? text : stepped
}

/**
 * Text of a seat field after `by` was added to what it comes to: a difference stays one. What would fall
 * below 0 is written so that the field refuses it. What cannot be read, or added to, stays.
 */
export function addStep(text: string, current: number | undefined, by: number): string {
  const input = readSeatInput(text, current)
  if (input.kind === 'invalid' || by === 0) return text
  const value = (input.kind === 'unchanged' ? (current ?? 0) : input.value) + by
  if (value >= 0 && (input.kind === 'absolute' || current === undefined)) return String(value)
  return current === undefined ? text : differenceText(value - current)
}

function differenceText(delta: number): string {
  if (delta === 0) return ''
  return delta > 0 ? `+${delta}` : String(delta)
}
