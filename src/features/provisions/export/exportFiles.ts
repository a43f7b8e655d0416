import type { CustomerRow } from '~/contract/provisions'
import { breather } from '~/lib/breather'
import { csvLine, csvMark } from '~/lib/csv'
import type { XlsxCell } from '~/lib/sheetXml'
import { toXlsx } from '~/lib/xlsx'
import { t } from '~/messages/t'
import { type ExportChoice, type ExportColumn, exportColumns } from './exportTable'

/** The rows as CSV: instants in ISO 8601 and UTC, numbers without grouping, what is not known empty. */
export function exportCsv(rows: readonly CustomerRow[], choice: ExportChoice): Promise<Blob> {
  return csvFile(rows, exportColumns(rows, choice))
}

/** Rows as CSV, with these columns. */
export async function csvFile(
  rows: readonly CustomerRow[],
  columns: readonly ExportColumn[],
): Promise<Blob> {
  const breathe = breather()
  const pieces = [csvMark, csvLine(columns.map(({ name }) => name))]
  for (const row of rows) {
    pieces.push(csvLine(columns.map(({ valueOf }) => csvText(valueOf(row)))))
    await breathe()
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' })
}

function csvText(cell: XlsxCell): string {
  if (cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

/**
 * The rows as a workbook: ids are text, instants are dates in UTC. One row of heads, so that the sheet can be
 * read back and filtered; what the file holds, and what entitlements are called, is on a second sheet.
 */
export function exportXlsx(
  rows: readonly CustomerRow[],
  choice: ExportChoice,
  about: About,
): Promise<Blob> {
  return xlsxFile(rows, exportColumns(rows, choice), about)
}

/** The second sheet of a workbook: what is said, and what of it. */
export type About = readonly (readonly [string, XlsxCell])[]

/** Rows as a workbook, with these columns. */
export function xlsxFile(
  rows: readonly CustomerRow[],
  columns: readonly ExportColumn[],
  about: About,
): Promise<Blob> {
  return toXlsx([
    {
      name: t('export.sheet'),
      head: columns.map(({ name, isDate }) => (isDate ? `${name} (UTC)` : name)),
      widths: columns.map(({ width }) => width),
      rows: cellsOf(rows, columns),
    },
    { name: t('export.about'), head: [], widths: [40, 60], rows: about },
  ])
}

function* cellsOf(rows: readonly CustomerRow[], columns: readonly ExportColumn[]) {
  for (const row of rows) yield columns.map(({ valueOf }) => valueOf(row))
}
