import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import type { CellsRead } from './cellsRead'
import { lookThrough } from './sheetText'
import { Unreadable } from './Unreadable'

/** What a workbook may come to when it is unpacked (bytes), and how many files it may hold. */
const mostUnpacked = 60_000_000
const mostFiles = 500

/** Whether bytes begin like an archive, as workbooks do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Whether bytes begin like a file of old Office, or like a workbook under a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, place) => bytes[place] === byte)
}

/** Why a file of old Office is of no use. */
export function judgeOldOffice(bytes: Uint8Array): Unreadable {
  const text = new TextDecoder('utf-16le').decode(bytes)
  return new Unreadable(text.includes('EncryptedPackage') ? 'locked' : 'oldExcel')
}

/** The cells of the first sheet of a workbook, as text. @throws Unreadable */
export async function readXlsx(bytes: Uint8Array): Promise<CellsRead> {
  const files = unpack(bytes)
  const errorCells = lookThrough(files)
  // Packed again without being pressed together: what reads it would otherwise unpack it in workers of its own.
  const loose = zipSync(files, { level: 0 })
  const rows = await readSheet(loose.buffer, 1, { parseNumber: numberText }).catch(
    (cause: unknown) => {
      throw new Unreadable('damaged', { cause })
    },
  )
  return { cells: rows.map((row) => row.map(cellText)), errorCells, problems: [] }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0
  let count = 0
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!/\.xml(\.rels)?$/.test(name)) return false
    unpacked += originalSize
    count += 1
    if (unpacked > mostUnpacked || count > mostFiles) throw new Unreadable('tooLarge')
    return true
  }
  try {
    const files = unzipSync(bytes, { filter })
    if (!files['xl/workbook.xml']) throw new Unreadable('notATable')
    return files
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('damaged', { cause })
  }
}

/** Spreadsheets keep 12 as `12`, `12.0` or `1.2E1`. */
function numberText(text: string): string {
  return String(Number(text))
}

// The library types a date as what makes one.
function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}
