import { judgeRow } from './judgeRow'
import { type BulkProblem, type FileProblem, isOfRow } from './problem'
import { readHeads } from './readHeads'
import type { BulkWish } from './wish'

/** More rows are no batch that anybody looks through. */
export const mostRows = 1_000
/** More columns are another table. */
export const mostColumns = 200

/** What a file is judged against. */
export interface FileContext {
  /** The listing that its rows are to be of. */
  itemId: string
  /** The entitlements there are. */
  keys: readonly string[]
}

/** Texts of cells, a list a row; the first row with anything in it holds the heads. */
export type CellTable = readonly (readonly string[])[]

/** What a file comes to. */
export interface JudgedFile {
  /** Rows without a problem, in the order of the file. */
  wishes: BulkWish[]
  /** Every problem there is, in the order of the file, the whole file's first. */
  problems: BulkProblem[]
  /** Rows with anything in them, without the heads. */
  rows: number
}

/**
 * Judges a whole table before anything of it is used. Rows that have a problem are no wishes; whether the
 * others may go on without them is for a person to say, and never where the file itself has one.
 * @param errorCells places of cells whose formula came to an error, from 1: `row column`
 */
export function judgeTable(
  table: CellTable,
  context: FileContext,
  errorCells: ReadonlySet<string> = new Set(),
): JudgedFile {
  const start = table.findIndex((cells) => !isEmpty(cells))
  const heads = table[start] ?? []
  if (start < 0) return refuse({ kind: 'unreadable', why: 'empty' })
  const width = table.reduce((most, cells) => Math.max(most, cells.length), 0)
  if (width > mostColumns) return refuse({ kind: 'tooManyColumns', columns: width })
  const { columns, problems } = readHeads(heads, new Set(context.keys))
  const body = table
    .map((cells, place) => ({ cells, row: place + 1 }))
    .filter(({ cells, row }) => row > start + 1 && !isEmpty(cells))
  if (body.length === 0) problems.push({ kind: 'unreadable', why: 'empty' })
  if (body.length > mostRows) problems.push({ kind: 'tooManyRows', rows: body.length })
  problems.push(...namelessColumns(heads, body))
  const judged = body
    .slice(0, mostRows)
    .map(({ cells, row }) => judgeRow({ cells, row, columns, heads, context, errorCells }))
  const found = [...judged.flatMap((each) => each.problems), ...duplicates(judged)]
  const bad = new Set(found.map(({ row }) => row))
  return {
    wishes: judged.flatMap(({ wish }) => (bad.has(wish.row) ? [] : [wish])),
    problems: [...problems, ...found.sort((a, b) => a.row - b.row || a.column - b.column)],
    rows: body.length,
  }
}

/** Whether the rows that have no problem may go on. */
export function mayGoOn({ wishes, problems }: JudgedFile): boolean {
  return wishes.length > 0 && problems.every(isOfRow)
}

function refuse(problem: FileProblem): JudgedFile {
  return { wishes: [], problems: [problem], rows: 0 }
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Columns that say something and have no head: cells may have been shifted. */
function namelessColumns(
  heads: readonly string[],
  body: readonly { cells: readonly string[] }[],
): FileProblem[] {
  return heads.flatMap((head, place) => {
    const isUsed =
      head.trim() === '' && body.some(({ cells }) => (cells[place] ?? '').trim() !== '')
    return isUsed ? [{ kind: 'namelessColumn' as const, column: place + 1 }] : []
  })
}

/** Rows about a purchaser that other rows are about too; which of them is meant, nobody can tell. */
function duplicates(judged: readonly ReturnType<typeof judgeRow>[]) {
  const first = new Map<string, number>()
  const twins = new Set<number>()
  const later = judged.flatMap(({ wish, place }) => {
    const { orgId, row } = wish
    const known = orgId === '' ? undefined : first.get(orgId)
    if (known === undefined) {
      if (orgId !== '') first.set(orgId, row)
      return []
    }
    twins.add(known)
    return [{ kind: 'duplicateRow' as const, ...place('org_id'), first: known }]
  })
  const firsts = judged.flatMap(({ wish, place }) => {
    if (!twins.has(wish.row)) return []
    return [{ kind: 'duplicateRow' as const, ...place('org_id'), first: wish.row }]
  })
  return [...firsts, ...later]
}
