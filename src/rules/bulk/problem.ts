/** Why a file can't be read at all. */
export type UnreadableWhy =
  'empty' | 'tooLarge' | 'notATable' | 'oldExcel' | 'damaged' | 'locked' | 'encoding' | 'quotes'

/** Why a cell is no number that can be sent. */
export type NumberFault = 'notWhole' | 'negative' | 'step' | 'separator' | 'tooLarge'

/** Where a problem is. Rows and columns are counted from 1, as spreadsheets do; `head` is the column's. */
export interface CellPlace {
  row: number
  column: number
  head: string
}

/** What keeps the whole file from being used. */
export type FileProblem =
  | { kind: 'unreadable'; why: UnreadableWhy }
  | { kind: 'tooManyRows'; rows: number }
  | { kind: 'tooManyColumns'; columns: number }
  | { kind: 'missingColumn'; head: string }
  | { kind: 'noNumbers' }
  | { kind: 'unknownColumn'; column: number; head: string; meant?: string }
  | { kind: 'unknownEntitlement'; column: number; head: string }
  | { kind: 'duplicateColumn'; column: number; head: string; first: number }
  | { kind: 'namelessColumn'; column: number }

/** What keeps one row from being used. */
export type RowProblem = CellPlace &
  (
    | { kind: 'missingId' }
    | { kind: 'otherListing'; text: string }
    | { kind: 'duplicateRow'; first: number }
    | { kind: 'number'; why: NumberFault; text: string }
    | { kind: 'badStamp'; text: string }
    | { kind: 'tooLong'; most: number }
    | { kind: 'errorCell' }
    | { kind: 'beyondHead'; text: string }
  )

/** Something that is wrong with a file. */
export type BulkProblem = FileProblem | RowProblem

/** Whether a problem is one row's; else it is the whole file's. */
export function isOfRow(problem: BulkProblem): problem is RowProblem {
  return 'row' in problem
}
