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
  { q, verdict }: HistoryAddress,
): Line[] {
  if (q !== undefined || verdict !== undefined) return [...entries]
  const byId = new Map(runs.map((run) => [run.id, run]))
  const seen = new Map<string, Run>()
  const alone = entries.filter((entry) => {
    const run = entry.kind === 'here' ? byId.get(entry.intent.runId ?? '') : undefined
    if (run) seen.set(run.id, run)
    return !run
  })
  const lines = Array.from(seen.values(), (run): Line => {
    return { kind: 'run', id: run.id, at: run.createdAt, run }
  })
  return [...alone, ...lines].sort((a, b) => b.at - a.at)
}
