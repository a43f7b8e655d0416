import { breather } from './breather'
import { columnName } from './columnName'

/** One cell: text, never a formula; a number; an instant, shown as it is in UTC; or nothing. */
export type XlsxCell = string | number | Date | undefined

/** One sheet. Its name is fit for a sheet: at most 31 characters, none of `[]:*?/\`. */
export interface XlsxSheet {
  name: string
  /** The first row, which stays in sight and filters the others; empty: there is none. */
  head: readonly string[]
  rows: Iterable<readonly XlsxCell[]>
  /** Widths of the columns in characters. */
  widths: readonly number[]
}

/** What every part of a workbook begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The namespace of workbooks. */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Places in `cellXfs` of the styles. */
const looks = { text: 1, date: 2, head: 3 } as const
const day = 86_400_000
/** 1970-01-01 as spreadsheets count days. */
const epoch = 25_569
/** More does not fit into a cell. */
const longestText = 32_767

/** The XML of one sheet, in pieces with pauses between them. */
export async function* sheetXml({ head, rows, widths }: XlsxSheet): AsyncGenerator<string> {
  const breathe = breather()
  yield sheetStart(widths, head.length > 0)
  let n = 0
  if (head.length > 0) yield rowXml(head, ++n, looks.head)
  let piece = ''
  for (const row of rows) {
    piece += rowXml(row, ++n)
    if (n % 100 !== 0) continue
    yield piece
    piece = ''
    await breathe()
  }
  const filter = head.length > 0 ? `<autoFilter ref="A1:${columnName(head.length)}${n}"/>` : ''
  yield `${piece}</sheetData>${filter}</worksheet>`
}

function sheetStart(widths: readonly number[], hasHead: boolean): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const columns = widths.map(
    (width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    `${declaration}<worksheet xmlns="${main}">` +
    `<sheetViews><sheetView workbookViewId="0">${hasHead ? pane : ''}</sheetView></sheetViews>` +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  )
}

function rowXml(cells: readonly XlsxCell[], n: number, textLook: number = looks.text): string {
  return `<row r="${n}">${cells.map((cell, at) => cellXml(cell, `${columnName(at + 1)}${n}`, textLook)).join('')}</row>`
}

function cellXml(cell: XlsxCell, place: string, textLook: number): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (cell instanceof Date) {
    return `<c r="${place}" s="${looks.date}"><v>${cell.getTime() / day + epoch}</v></c>`
  }
  return `<c r="${place}" s="${textLook}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, longestText))}</t></is></c>`
}

// XML has no place for these, not even as numbers.
const notXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
// Spreadsheets read `_x0041_` as the letter A.
const hexEscape = /_(?=x[0-9a-f]{4}_)/gi
const special = /[&<>"]/g
const specials: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it may stand in XML, and in a cell. */
export function escapeXml(text: string): string {
  return text
    .replace(notXml, '\uFFFD')
    .replace(hexEscape, '_x005F_')
    .replace(special, (found) => specials[found] ?? '')
}
