import * as sheets from '@e965/xlsx'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toCsv } from '~/lib/csv'
import { toXlsx } from '~/lib/xlsx'
import { judgeBytes } from './judgeBytes'

const itemId = 'a1'.repeat(16)
const context = { itemId, keys: ['standard'] }
const table = [
  ['item_id', 'org_id', 'organization', 'max_users', 'standard', 'reason'],
  [itemId, '0012', 'Überlingen; "Süd"', '12', '0', 'größer'],
]
const csv = (separator: string, rows = table) =>
  rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')

function bytesOf(text: string, encoding: 'utf8' | 'utf16le' | 'utf16be' | 'latin1'): ArrayBuffer {
  const buffer = Buffer.from(text, encoding === 'utf16be' ? 'utf16le' : encoding)
  if (encoding === 'utf16be') buffer.swap16()
  return Uint8Array.from(buffer).buffer
}

async function expectRead(content: ArrayBuffer | string) {
  const { wishes, problems } = await judgeBytes(content, context)
  expect(problems).toEqual([])
  expect(wishes).toMatchObject([
    {
      ...{ row: 2, orgId: '0012', organization: 'Überlingen; "Süd"', reason: 'größer' },
      maxUsers: { kind: 'set', value: 12 },
      seats: new Map([['standard', { kind: 'set', value: 0 }]]),
    },
  ])
}

describe('a text is read', () => {
  test.each([',', ';', '\t'])('with %j between its cells', (separator) => {
    return expectRead(csv(separator))
  })

  test.each([
    ['UTF-8', 'utf8', ''],
    ['UTF-8 with a mark', 'utf8', '\ufeff'],
    ['UTF-16', 'utf16le', ''],
    ['UTF-16 with a mark', 'utf16le', '\ufeff'],
    ['UTF-16, other end first', 'utf16be', ''],
    ['UTF-16, other end first, with a mark', 'utf16be', '\ufeff'],
  ] as const)('in %s', (_name, encoding, mark) => {
    return expectRead(bytesOf(mark + csv(';'), encoding))
  })

  test('as our own files are', () => expectRead(bytesOf(toCsv(table), 'utf8')))

  test('as it is copied out of a spreadsheet', () => {
    return expectRead(
      `${table[0]?.join('\t') ?? ''}\n${itemId}\t0012\t"Überlingen; ""Süd"""\t12\t0\tgrößer\n`,
    )
  })

  test('with the separator named first, as Excel does; rows keep their numbers', async () => {
    const { wishes } = await judgeBytes(bytesOf(`sep=;\r\n${csv(';')}`, 'utf8'), context)
    expect(wishes.map(({ row }) => row)).toEqual([3])
  })

  test('with lines within cells, and without a number being guessed', async () => {
    const { problems } = await judgeBytes(
      csv(',', [table[0] ?? [], [itemId, 'a', 'two\r\nlines', '1.000', '', '']]),
      context,
    )
    expect(problems).toMatchObject([{ kind: 'number', row: 2, column: 4, why: 'separator' }])
  })
})

describe('what can’t be read is a problem', () => {
  const whyOf = async (content: ArrayBuffer | string) => {
    const { problems } = await judgeBytes(content, context)
    return problems.map((problem) => ('why' in problem ? problem.why : problem.kind))
  }

  test('a text in the letters of old Windows, whose rows are judged all the same', async () => {
    const [head = [], row = []] = table
    const bytes = bytesOf(csv(';', [head, row.with(3, 'x')]), 'latin1')
    expect(await whyOf(bytes)).toEqual(['encoding', 'notWhole'])
  })

  test('quotes that do not match', async () => {
    expect(await whyOf(`item_id,org_id\r\n"${itemId},a`)).toEqual(['quotes'])
  })

  test('a picture, a document, a page without rows', async () => {
    expect(await whyOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2).buffer)).toEqual([
      'notATable',
    ])
    const document = zipSync({ 'word/document.xml': new Uint8Array(9) })
    expect(await whyOf(document.buffer)).toEqual(['notATable'])
    expect(await whyOf('')).toEqual(['empty'])
  })

  test('an archive that is cut off', async () => {
    const whole = await (await toXlsx([sheetOf(table)])).arrayBuffer()
    expect(await whyOf(whole.slice(0, whole.byteLength - 40))).toEqual(['damaged'])
  })

  test('a file of old Excel, and one under a password', async () => {
    const book = sheets.utils.book_new(sheets.utils.aoa_to_sheet(table))
    const old = sheets.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer
    expect(await whyOf(old)).toEqual(['oldExcel'])
    const head = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)
    const locked = Buffer.concat([head, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await whyOf(Uint8Array.from(locked).buffer)).toEqual(['locked'])
  })

  test('an archive that grows without end', async () => {
    const huge = new Uint8Array(61_000_000)
    const archive = zipSync({
      'xl/workbook.xml': new Uint8Array(9),
      'xl/worksheets/sheet1.xml': huge,
    })
    expect(archive.byteLength).toBeLessThan(100_000)
    expect(await whyOf(archive.buffer)).toEqual(['tooLarge'])
  })

  test('a sheet that is nothing but room', async () => {
    const book = sheets.utils.book_new(sheets.utils.aoa_to_sheet(table))
    const [sheet] = Object.values(book.Sheets)
    if (sheet) sheets.utils.sheet_add_aoa(sheet, [['x']], { origin: 'XFD9' })
    expect(await whyOf(sheets.write(book, { type: 'array' }) as ArrayBuffer)).toEqual(['tooLarge'])
  })
})

const sheetOf = (rows: readonly (readonly (string | number)[])[], name = 'Purchasers') => {
  const [head = [], ...body] = rows
  return { name, head: head.map(String), rows: body, widths: [] }
}

describe('a workbook is read', () => {
  const numbers = [...(table[1] ?? [])].map((cell, place) =>
    place === 3 || place === 4 ? Number(cell) : cell,
  )

  test('as our own files are', async () => {
    const [head = []] = table
    await expectRead(
      await (await toXlsx([sheetOf([head, numbers]), sheetOf([], 'About')])).arrayBuffer(),
    )
  })

  test('after a spreadsheet has read and written one of our own', async () => {
    const [head = []] = table
    const ours = await (
      await toXlsx([sheetOf([head, numbers]), sheetOf([], 'About')])
    ).arrayBuffer()
    const book = sheets.read(ours)
    await expectRead(sheets.write(book, { type: 'array', compression: true }) as ArrayBuffer)
  })

  test('whose rows are many, in the page’s own thread', async () => {
    const [head = []] = table
    const rows = Array.from({ length: 1_000 }, (_, n) =>
      numbers.with(1, `org-${'x'.repeat(500)}${n}`),
    )
    const sheet = sheets.utils.aoa_to_sheet([head, ...rows])
    const book = sheets.utils.book_new(sheet)
    const bytes = sheets.write(book, { type: 'array', compression: true }) as ArrayBuffer
    const { wishes, problems } = await judgeBytes(bytes, context)
    expect(problems).toEqual([])
    expect(wishes).toHaveLength(1_000)
  })

  test('with formulas: their results count, and an error is no empty cell', async () => {
    const sheet = sheets.utils.aoa_to_sheet(table)
    sheet['D2'] = { t: 'n', f: '6+6', v: 12 }
    sheet['E2'] = { t: 'e', v: 0x17, f: 'A1+#REF!' }
    const bytes = sheets.write(sheets.utils.book_new(sheet), { type: 'array' }) as ArrayBuffer
    const { problems } = await judgeBytes(bytes, context)
    expect(problems).toEqual([{ kind: 'errorCell', row: 2, column: 5, head: 'standard' }])
  })

  test('with a date where a number should be', async () => {
    const sheet = sheets.utils.aoa_to_sheet([
      table[0] ?? [],
      [itemId, 'a', '', new Date(2026, 0, 12)],
    ])
    const bytes = sheets.write(sheets.utils.book_new(sheet), { type: 'array' }) as ArrayBuffer
    const { problems } = await judgeBytes(bytes, context)
    expect(problems).toMatchObject([{ kind: 'number', row: 2, column: 4 }])
  })
})
