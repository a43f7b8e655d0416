import { declaration, escapeXml, main, sheetXml, type XlsxSheet } from './sheetXml'
import { zip } from './zip'

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/**
 * A workbook that every spreadsheet opens. Made in pieces, with pauses in which the page can answer.
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-376/
 */
export function toXlsx(sheets: readonly XlsxSheet[]): Promise<Blob> {
  const parts = sheets.map((sheet, n) => ({
    name: `xl/worksheets/sheet${n + 1}.xml`,
    pieces: sheetXml(sheet),
  }))
  return zip(
    [
      { name: '[Content_Types].xml', pieces: [contentTypes(sheets.length)] },
      { name: '_rels/.rels', pieces: [relationsXml([['officeDocument', 'xl/workbook.xml']])] },
      { name: 'xl/workbook.xml', pieces: [workbookXml(sheets)] },
      { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelations(sheets.length)] },
      { name: 'xl/styles.xml', pieces: [stylesXml] },
      ...parts,
    ],
    mime,
  )
}

function contentTypes(sheets: number): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${kind}.${type}+xml"/>`
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    override('workbook', 'sheet.main') +
    override('styles', 'styles') +
    places(sheets, (n) => override(`worksheets/sheet${n}`, 'worksheet')) +
    '</Types>'
  )
}

function workbookXml(sheets: readonly XlsxSheet[]): string {
  const list = sheets.map(
    ({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`
}

function workbookRelations(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`] as const,
  )
  return relationsXml([...list, ['styles', 'styles.xml']])
}

function relationsXml(list: readonly (readonly [type: string, target: string])[]): string {
  const rows = list.map(
    ([type, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${rows.join('')}</Relationships>`
}

function places(count: number, write: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => write(n + 1)).join('')
}

// The places in `cellXfs` are `looks` of sheetXml.ts. 49 is "text": what is typed again stays text. The date is written the same way in every language.
const stylesXml =
  `${declaration}<styleSheet xmlns="${main}">` +
  String.raw`<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>'
