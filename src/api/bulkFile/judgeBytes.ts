import { type FileContext, type JudgedFile, judgeTable } from '~/rules/bulk/judgeTable'
import type { CellsRead } from './cellsRead'
import { decodeText } from './decodeText'
import { readCsv } from './readCsv'
import { isArchive, isOldOffice, judgeOldOffice, readXlsx } from './readXlsx'
import { Unreadable } from './Unreadable'

/** Judges what a file or a pasted text holds. A file that can't be read is a problem like any other. */
export async function judgeBytes(
  content: ArrayBuffer | string,
  context: FileContext,
): Promise<JudgedFile> {
  try {
    const { cells, errorCells, problems } = await readCells(content)
    const judged = judgeTable(cells, context, errorCells)
    return { ...judged, problems: [...problems, ...judged.problems] }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { wishes: [], problems: [{ kind: 'unreadable', why: error.why }], rows: 0 }
  }
}

async function readCells(content: ArrayBuffer | string): Promise<CellsRead> {
  if (typeof content === 'string') return readCsv(content)
  const bytes = new Uint8Array(content)
  if (isOldOffice(bytes)) throw judgeOldOffice(bytes)
  if (isArchive(bytes)) return readXlsx(bytes)
  const { text, isGuess } = decodeText(bytes)
  const read = readCsv(text)
  return isGuess ? { ...read, problems: [{ kind: 'unreadable', why: 'encoding' }] } : read
}
