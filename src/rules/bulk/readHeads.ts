import { type BulkColumn, guessHead, neededColumns, readHead } from './columns'
import type { FileProblem } from './problem'

/** A column that was understood: its place from 1, what it is called in the file, and what it says. */
export interface ReadColumn {
  column: number
  head: string
  says: BulkColumn
}

/** Reads the row of heads: every column that is one, and everything that is wrong with the others. */
export function readHeads(
  heads: readonly string[],
  keys: ReadonlySet<string>,
): { columns: ReadColumn[]; problems: FileProblem[] } {
  const columns: ReadColumn[] = []
  const problems: FileProblem[] = []
  heads.forEach((text, place) => {
    const head = text.trim()
    const column = place + 1
    if (head === '') return
    const says = readHead(head, keys)
    const twin = says && columns.find((each) => isSameColumn(each.says, says))
    if (!says) problems.push(unknown(column, head, keys))
    else if (twin) problems.push({ kind: 'duplicateColumn', column, head, first: twin.column })
    else columns.push({ column, head, says })
  })
  const has = (name: string) => columns.some(({ says }) => 'fixed' in says && says.fixed === name)
  const missing = neededColumns.filter((name) => !has(name))
  problems.push(...missing.map((head) => ({ kind: 'missingColumn' as const, head })))
  const hasNumbers = has('max_users') || columns.some(({ says }) => 'entitlement' in says)
  if (!hasNumbers && problems.length === 0) problems.push({ kind: 'noNumbers' })
  return { columns, problems }
}

function unknown(column: number, head: string, keys: ReadonlySet<string>): FileProblem {
  if (/^seats\./i.test(head)) return { kind: 'unknownEntitlement', column, head }
  const meant = guessHead(head, keys)
  return { kind: 'unknownColumn', column, head, ...(meant !== undefined && { meant }) }
}

function isSameColumn(a: BulkColumn, b: BulkColumn): boolean {
  if ('fixed' in a) return 'fixed' in b && a.fixed === b.fixed
  return 'entitlement' in b && a.entitlement === b.entitlement
}
