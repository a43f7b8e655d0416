import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './csv'

/** Reads what RFC 4180 describes, strictly: every cell quoted, CRLF after every row. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cellAndEnd = /"((?:[^"]|"")*)"(,|\r\n)/gy
  let last = 0
  for (const [whole, cell = '', end] of text.matchAll(cellAndEnd)) {
    row.push(cell.replaceAll('""', '"'))
    last += whole.length
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  if (last !== text.length || row.length > 0) throw new Error(`Not a table from ${String(last)} on`)
  return rows
}

const risky = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom(...risky, '"', ',', "'"), fc.string()).map((parts) => parts.join('')),
)

test('any table comes back as it was, but for the apostrophe in front of formulas', () => {
  const table = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 5 })
  fc.assert(
    fc.property(table, (rows) => {
      const read = parse(toCsv(rows).slice(1))
      const expected = rows.map((row) =>
        row.map((each) => (risky.includes(each[0] ?? '') ? `'${each}` : each)),
      )
      expect(read).toEqual(expected)
    }),
  )
})

test('no cell begins as a formula does', () => {
  fc.assert(
    fc.property(text, (each) => {
      const [[cell = ''] = []] = parse(toCsv([[each]]).slice(1))
      expect(risky).not.toContain(cell[0])
    }),
  )
})

test.each([
  ['=1+1', `"'=1+1"`],
  ['+49 30 1234', `"'+49 30 1234"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1', `"'＝1"`],
  ['＋1', `"'＋1"`],
  ['－1', `"'－1"`],
  ['＠A1', `"'＠A1"`],
  ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"`],
  ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
  ['Acme "North", Ltd.', `"Acme ""North"", Ltd."`],
  ['two\r\nlines', '"two\r\nlines"'],
  ['a=1', '"a=1"'],
  ['', '""'],
])('%j is written as %j', (given, written) => {
  expect(toCsv([[given]])).toBe(`\ufeff${written}\r\n`)
})
