// Spreadsheets run what begins so, half or full width; OWASP, "CSV Injection".
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** One cell: always quoted, and with an apostrophe in front of what a spreadsheet would run. */
function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** What a CSV file begins with, so that spreadsheets read it as UTF-8. */
export const csvMark = '\ufeff'

/** One row of a CSV file, with the CRLF that ends it. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(cell).join(',')}\r\n`
}

/**
 * Rows as a CSV file that any spreadsheet opens as text and none runs: UTF-8 with a byte order mark, CRLF
 * after every row, every cell quoted.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return csvMark + rows.map(csvLine).join('')
}
