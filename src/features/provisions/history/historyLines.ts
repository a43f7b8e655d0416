import type { Run } from '~/provisioning/runs/run'
import type { Entry } from './entries'
import type { HistoryAddress } from './historyAddress'

/** One line of the history: an entry, or a run with its rows behind it. */
export type Line = Entry | { kind: 'run'; id: string; at: number; run: Run }

/**
 * Entries as they are shown, newest first: rows of a run are one line, unless somebody looks for something
 * that each row may have or not.
 */
export function linesOf(
  entries: readonly Entry[],
  runs: readonly Run[],
  { q, verdict, who, from, to }: HistoryAddress,
): Line[] {
  if (q !== undefined || verdict !== undefined) return [...entries]
  const byId = new Map(runs.map((run) => [run.id, run]))
  const seen = new Map<string, Run>()
  const alone = entries.filter((entry) => {
    const run = entry.kind === 'here' ? byId.get(entry.intent.runId ?? '') : undefined
    if (run) seen.set(run.id, run)
    return !run
  })
  // One that never came to its first row has no entry to be found by.
  const shown = (who ?? from ?? to) ? [...seen.values()] : runs
  const lines = shown.map((run): Line => ({ kind: 'run', id: run.id, at: run.createdAt, run }))
  return [...alone, ...lines].sort((a, b) => b.at - a.at)
}
