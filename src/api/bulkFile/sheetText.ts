import { Unreadable } from './Unreadable'

/** A cell further out than this makes a sheet of nothing but room. */
const furthest = { row: 50_000, column: 1_000 }

/**
 * Looks through the first sheet of an unpacked workbook before it is read: which cells are formulas without a
 * result, which would count as empty, and whether it is larger than any table for us. @throws Unreadable
 */
export function lookThrough(files: Record<string, Uint8Array>): Set<string> {
  const text = textOf(files, firstSheet(files))
  if (text === undefined) throw new Unreadable('damaged')
  const errors = new Set<string>()
  for (const [, attributes = '', content = ''] of text.matchAll(
    /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const [, letters = '', row = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? []
    const hasValue = /<(?:v|is)\b/.test(content)
    const isError = /\bt="e"/.test(attributes)
    if (isError || (!hasValue && /<f\b/.test(content))) errors.add(`${row} ${columnOf(letters)}`)
    if (!hasValue) continue
    if (Number(row) > furthest.row || columnOf(letters) > furthest.column) {
      throw new Unreadable('tooLarge')
    }
  }
  return errors
}

/** The path of the sheet that a workbook shows first; usually its first file. */
function firstSheet(files: Record<string, Uint8Array>): string {
  const usual = 'xl/worksheets/sheet1.xml'
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(textOf(files, 'xl/workbook.xml') ?? '')?.[1]
  const relations = textOf(files, 'xl/_rels/workbook.xml.rels') ?? ''
  for (const [, attributes = ''] of relations.matchAll(/<Relationship\b([^>]*)>/g)) {
    const target = /\bTarget="([^"]+)"/.exec(attributes)?.[1]
    if (id === undefined || target === undefined) continue
    if (/\bId="([^"]+)"/.exec(attributes)?.[1] !== id) continue
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return usual
}

function textOf(files: Record<string, Uint8Array>, path: string): string | undefined {
  const bytes = files[path]
  return bytes && new TextDecoder().decode(bytes)
}

/** `A` is 1, `AA` is 27. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
