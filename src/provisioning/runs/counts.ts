import { type Intent, isEnd, type State } from '../intent'
import { endStates } from '../states'
import { isOver, type Run, type RunRow } from './run'

/** A row of a run with the change it has become; none before its turn. */
export interface RowOfRun {
  row: RunRow
  intent: Intent | undefined
}

/** What can be said of a row. */
export const rowStates = ['waiting', 'inFlight', ...endStates] as const
export type RowState = (typeof rowStates)[number]

/** How many rows are in each state; together as many as there are rows. */
export type RunCounts = Record<RowState, number>

/** Rows of a run with what became of each. */
export function rowsOf(run: Run, get: (id: string) => Intent | undefined): RowOfRun[] {
  return run.rows.map((row) => ({ row, intent: get(row.id) }))
}

/** Where a row stands: in flight only once it was sent. What a run that has ended never began is cancelled. */
export function rowState({ intent }: RowOfRun, run: Pick<Run, 'state'>): RowState {
  if (!intent) return isOver(run) ? 'cancelled' : 'waiting'
  if (isEndState(intent.state)) return intent.state
  return intent.attempts.length > 0 || isOver(run) ? 'inFlight' : 'waiting'
}

function isEndState(state: State): state is (typeof endStates)[number] {
  return isEnd({ state })
}

/** Counts rows by where they stand. */
export function countRows(rows: readonly RowOfRun[], run: Pick<Run, 'state'>): RunCounts {
  const counts = Object.fromEntries(rowStates.map((state) => [state, 0])) as RunCounts
  for (const row of rows) counts[rowState(row, run)]++
  return counts
}
