import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { toXlsx } from './xlsx'

/** Files of an archive by their names, read by its directory as a spreadsheet does. */
async function unzip(archive: Blob): Promise<Map<string, string>> {
  const bytes = Buffer.from(await archive.arrayBuffer())
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'))
  const files = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < bytes.readUInt16LE(end + 10); n++) {
    const [crc, packedSize, size] = [16, 20, 24].map((part) => bytes.readUInt32LE(at + part))
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const head = bytes.readUInt32LE(at + 42)
    expect(bytes.toString('latin1', head, head + 4)).toBe('PK\x03\x04')
    const begin = head + 30 + bytes.readUInt16LE(head + 26)
    const content = inflateRawSync(bytes.subarray(begin, begin + (packedSize ?? 0)))
    expect([content.length, crc32(content)]).toEqual([size, crc])
    files.set(name, content.toString('utf8'))
    at += 46 + nameLength
  }
  expect(at).toBe(end)
  return files
}

const parcels = 'Übersicht'

async function sheetOf(...rows: (string | number | Date | undefined)[][]): Promise<string> {
  const file = await toXlsx([{ name: parcels, head: ['item_id', 'end (UTC)'], rows, widths: [34] }])
  return (await unzip(file)).get('xl/worksheets/sheet1.xml') ?? ''
}

test('a workbook names its parts, and every part is there', async () => {
  const sheet = { head: [], rows: [], widths: [] }
  const files = await unzip(
    await toXlsx([
      { ...sheet, name: parcels },
      { ...sheet, name: 'About' },
    ]),
  )
  const types = files.get('[Content_Types].xml') ?? ''
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, part]) => part)
  expect(
    [...files.keys()].filter((name) => name.startsWith('xl/') && !name.endsWith('.rels')),
  ).toEqual(expect.arrayContaining(named))
  expect(named).toHaveLength(4)
  expect(files.get('xl/workbook.xml')).toContain(
    `<sheet name="${parcels}" sheetId="1" r:id="rId1"/>`,
  )
  expect(files.get('xl/_rels/workbook.xml.rels')).toMatch(
    /Id="rId2"[^>]*Target="worksheets\/sheet2.xml"/,
  )
})

test('text is text, whatever it looks like', async () => {
  const xml = await sheetOf(['=1+1', '0123'], ['<b>&"', '_x0041_'], ['a\u0000b', '\ud800'])
  expect(xml).not.toContain('<f>')
  expect(xml).not.toContain('<v>')
  const texts = [...xml.matchAll(/t="inlineStr"><is><t xml:space="preserve">([^<]*)</g)]
  expect(texts.map(([, text]) => text)).toEqual([
    ...['item_id', 'end (UTC)', '=1+1', '0123', '&lt;b&gt;&amp;&quot;', '_x005F_x0041_'],
    ...['a\uFFFDb', '\uFFFD'],
  ])
})

test('instants are days since 1900, numbers stay numbers, and nothing stays empty', async () => {
  const xml = await sheetOf([undefined, new Date('2026-08-12T12:00:00Z')], [0, ''])
  expect(xml).toContain('<row r="2"><c r="B2" s="2"><v>46246.5</v></c></row>')
  expect(xml).toContain('<row r="3"><c r="A3"><v>0</v></c></row>')
  expect(xml).toContain('<autoFilter ref="A1:B3"/>')
})

test('columns beyond Z are named', async () => {
  expect(await sheetOf(Array.from({ length: 28 }, (_, n) => n))).toContain(
    '<c r="AB2"><v>27</v></c>',
  )
})
