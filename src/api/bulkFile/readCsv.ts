import Papa from 'papaparse'
import type { CellsRead } from './cellsRead'
import { Unreadable } from './Unreadable'

const separators = [',', ';', '\t'] as const

/**
 * The cells of a text with separators: commas, semicolons or tabs, as the first line has them, so that what is
 * copied from a spreadsheet can be pasted. @throws Unreadable when its quotes do not match
 */
export function readCsv(text: string): CellsRead {
  const { body, separator } = findSeparator(text)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator })
  if (errors.some(({ type }) => type === 'Quotes')) throw new Unreadable('quotes')
  return { cells: data, errorCells: new Set(), problems: [] }
}

/** Excel names the separator in a first line of its own; that line is left empty, so that rows keep their numbers. */
function findSeparator(text: string): { body: string; separator: string } {
  const [stated, named] = /^sep=(.)(?=\r?\n|\r|$)/i.exec(text) ?? []
  if (stated !== undefined && named !== undefined) {
    return { body: text.slice(stated.length), separator: named }
  }
  const line = /^\s*([^\r\n]+)/.exec(text)?.[1] ?? ''
  const plain = line.replace(/"[^"]*"/g, '')
  const countOf = (separator: string) => plain.split(separator).length
  const best = separators.reduce((a, b) => (countOf(b) > countOf(a) ? b : a))
  return { body: text, separator: best }
}
