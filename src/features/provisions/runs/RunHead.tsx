import type { RowOfRun, RunCounts } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'
import type { Runs } from '~/provisioning/runs/Runs'
import { RunProgress } from './RunProgress'
import { RunStand } from './RunStand'
import { useShutUntil } from './useShutUntil'

interface RunHeadProps {
  run: Run
  runs: Runs
  rows: readonly RowOfRun[]
  counts: RunCounts
}

/** What of a run moves with the clock. */
export function RunHead({ run, runs, rows, counts }: RunHeadProps) {
  const { now, shutUntil } = useShutUntil()
  return (
    <>
      <RunStand {...{ run, runs, counts, shutUntil }} />
      <RunProgress {...{ run, rows, counts, now }} />
    </>
  )
}
