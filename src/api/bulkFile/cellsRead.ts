import type { FileProblem } from '~/rules/bulk/problem'
import type { CellTable } from '~/rules/bulk/judgeTable'

/** Cells of a file as text, and what was found out about them on the way. */
export interface CellsRead {
  cells: CellTable
  /** Places of cells whose formula came to an error or to nothing, from 1: `row column`. */
  errorCells: ReadonlySet<string>
  problems: FileProblem[]
}
