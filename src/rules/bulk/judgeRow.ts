import { visibleText } from '~/lib/visibleText'
import type { FixedColumn } from './columns'
import type { FileContext } from './judgeTable'
import type { CellPlace, RowProblem } from './problem'
import { readCount } from './readCount'
import type { ReadColumn } from './readHeads'
import type { BulkWish, NumberWish } from './wish'

/** Longest reason or ticket, in characters as JavaScript counts them. */
export const longestReason = 500
const stamp = /^(?:m\d{1,16})?(?:\.?e\d{1,16})?$/
/** What our own files put before a text that a spreadsheet would run. */
const guard = /^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/

interface RowToJudge {
  cells: readonly string[]
  /** From 1, as spreadsheets count. */
  row: number
  columns: readonly ReadColumn[]
  heads: readonly string[]
  context: FileContext
  errorCells: ReadonlySet<string>
}

/** What one row asks for, everything that is wrong with it, and where its cells are. */
export function judgeRow({ cells, row, columns, heads, context, errorCells }: RowToJudge) {
  const problems: RowProblem[] = []
  const place = (name: FixedColumn): CellPlace => {
    const found = columns.find(({ says }) => 'fixed' in says && says.fixed === name)
    return { row, column: found?.column ?? 0, head: found?.head ?? name }
  }
  const wish: BulkWish & { seats: Map<string, NumberWish> } = {
    ...{ row, orgId: '', organization: '', reason: '', ticket: '', baseStamp: '' },
    seats: new Map(),
  }
  for (const { column, head, says } of columns) {
    const here = { row, column, head }
    const text = (cells[column - 1] ?? '').trim()
    if (errorCells.has(`${row} ${column}`)) problems.push({ kind: 'errorCell', ...here })
    else if ('entitlement' in says) {
      const number = readNumber(text, here, problems)
      if (number) wish.seats.set(says.entitlement, number)
    } else takeFixed(says.fixed, text, { here, wish, problems, context })
  }
  problems.push(...beyond(cells, row, heads))
  return { wish: wish as BulkWish, problems, place }
}

interface Taking {
  here: CellPlace
  wish: BulkWish
  problems: RowProblem[]
  context: FileContext
}

function takeFixed(name: FixedColumn, text: string, taking: Taking): void {
  const { here, wish, problems, context } = taking
  const plain = text.replace(guard, '')
  switch (name) {
    case 'item_id':
      if (text === '') problems.push({ kind: 'missingId', ...here })
      else if (text !== context.itemId) problems.push({ kind: 'otherListing', ...here, text })
      return
    case 'org_id':
      if (text === '') problems.push({ kind: 'missingId', ...here })
      wish.orgId = plain
      return
    case 'organization':
      wish.organization = visibleText(plain)
      return
    case 'max_users':
      wish.maxUsers = readNumber(text, here, problems)
      return
    case 'reason':
    case 'ticket':
      if (plain.length > longestReason) {
        problems.push({ kind: 'tooLong', ...here, most: longestReason })
      }
      wish[name] = visibleText(plain)
      return
    case 'base_stamp':
      if (!stamp.test(text)) problems.push({ kind: 'badStamp', ...here, text })
      wish.baseStamp = text
  }
}

function readNumber(text: string, here: CellPlace, problems: RowProblem[]): NumberWish | undefined {
  const count = readCount(text)
  if (count.kind === 'set') return count
  if (count.kind === 'fault') problems.push({ kind: 'number', ...here, why: count.why, text })
  return undefined
}

/** Cells to the right of all heads: a row that is longer than it should be has been shifted. */
function beyond(cells: readonly string[], row: number, heads: readonly string[]): RowProblem[] {
  const at = cells.findIndex((cell, place) => place >= heads.length && cell.trim() !== '')
  const text = cells[at]?.trim() ?? ''
  return at < 0 ? [] : [{ kind: 'beyondHead', row, column: at + 1, head: '', text }]
}
