import { useMemo } from 'react'
import { useIntents } from '~/provisioning/provisioning'
import { countRows, type RowOfRun, rowsOf, type RunCounts } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'

/** Rows of a run with what became of each, and how many stand where; live. */
export function useRunRows(run: Run): { rows: RowOfRun[]; counts: RunCounts } {
  const intents = useIntents()
  return useMemo(() => {
    const known = new Map(intents.map((intent) => [intent.id, intent]))
    const rows = rowsOf(run, (id) => known.get(id))
    return { rows, counts: countRows(rows, run) }
  }, [intents, run])
}
