import { columnName } from '~/lib/columnName'
import { clip, isolate } from '~/lib/visibleText'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { mostColumns, mostRows } from '~/rules/bulk/judgeTable'
import type { FileProblem, RowProblem } from '~/rules/bulk/problem'

/** What is wrong with a whole file, in a sentence or two. */
export function fileProblemText(problem: FileProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return t(`bulk.unreadable.${problem.why}`, { most: count(mostRows) })
    case 'tooManyRows':
      return t('bulk.problem.tooManyRows', { rows: count(problem.rows), most: count(mostRows) })
    case 'tooManyColumns':
      return t('bulk.problem.tooManyColumns', {
        columns: count(problem.columns),
        most: count(mostColumns),
      })
    case 'missingColumn':
      return t('bulk.problem.missingColumn', { head: problem.head })
    case 'noNumbers':
      return t('bulk.problem.noNumbers')
    case 'unknownColumn': {
      const { meant } = problem
      const values = { ...headOf(problem), meant: meant ?? '' }
      return t(meant === undefined ? 'bulk.problem.unknownColumn' : 'bulk.problem.meant', values)
    }
    case 'unknownEntitlement':
      return t('bulk.problem.unknownEntitlement', headOf(problem))
    case 'duplicateColumn':
      return t('bulk.problem.duplicateColumn', {
        ...headOf(problem),
        first: columnName(problem.first),
      })
    case 'namelessColumn':
      return t('bulk.problem.namelessColumn', { column: columnName(problem.column) })
  }
}

function headOf({ column, head }: { column: number; head: string }) {
  return { column: columnName(column), head: shown(head) }
}

/** What is wrong with one cell, or the row it stands for. */
export function rowProblemText(problem: RowProblem): string {
  switch (problem.kind) {
    case 'missingId':
      return t('bulk.problem.missingId')
    case 'otherListing':
      return t('bulk.problem.otherListing', { text: shown(problem.text) })
    case 'duplicateRow':
      return problem.first === problem.row
        ? t('bulk.problem.duplicateLater')
        : t('bulk.problem.duplicateRow', { first: count(problem.first) })
    case 'number':
      return t(`bulk.number.${problem.why}`, { text: shown(problem.text), most: count(9_999_999) })
    case 'badStamp':
      return t('bulk.problem.badStamp', { text: shown(problem.text) })
    case 'tooLong':
      return t('bulk.problem.tooLong', { most: count(problem.most) })
    case 'errorCell':
      return t('bulk.problem.errorCell')
    case 'beyondHead':
      return t('bulk.problem.beyondHead', { text: shown(problem.text) })
  }
}

/** Text out of a file, fenced and short: it may be anything. */
function shown(text: string): string {
  return isolate(clip(text, 60).shown)
}
