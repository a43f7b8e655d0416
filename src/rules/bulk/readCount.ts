import { readSeatInput } from '../seatInput'
import type { NumberFault } from './problem'

/** What a cell says of a number. */
export type CellCount =
  { kind: 'unchanged' } | { kind: 'set'; value: number } | { kind: 'fault'; why: NumberFault }

const negative = /^[-\u2212\uff0d]\s*\p{Nd}+$/u
const step = /^\+/u
/** Ten or ten thousand, depending on who types it. */
const separated = /^[+\-\u2212]?\p{Nd}+(?:[.,'\u2019\u066b\u066c\s]\p{Nd}+)+$/u

/**
 * Reads a cell of a file: a whole number, or nothing, which leaves the number as it is. A file says totals:
 * differences belong to the form, where the number of now stands beside them.
 */
export function readCount(text: string): CellCount {
  const typed = text.trim()
  if (negative.test(typed)) return { kind: 'fault', why: 'negative' }
  if (separated.test(typed)) return { kind: 'fault', why: 'separator' }
  if (step.test(typed)) return { kind: 'fault', why: 'step' }
  const input = readSeatInput(typed, undefined)
  switch (input.kind) {
    case 'unchanged':
      return { kind: 'unchanged' }
    case 'absolute':
      return { kind: 'set', value: input.value }
    case 'delta':
      return { kind: 'fault', why: 'step' }
    case 'invalid':
      return { kind: 'fault', why: input.why === 'tooLarge' ? 'tooLarge' : 'notWhole' }
  }
}
