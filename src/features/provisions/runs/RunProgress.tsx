import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { type RowOfRun, rowStates, type RunCounts } from '~/provisioning/runs/counts'
import { progressOf } from '~/provisioning/runs/progress'
import type { Run } from '~/provisioning/runs/run'
import { progressText, rowStateText } from './runWords'

interface RunProgressProps {
  run: Run
  rows: readonly RowOfRun[]
  counts: RunCounts
  now: number
}

/** How many rows stand where, with the sum they make; while it runs, how fast and how much longer. */
export function RunProgress({ run, rows, counts, now }: RunProgressProps) {
  const total = rows.length
  const done = total - counts.waiting - counts.inFlight
  const label = t('run.progress', { done: count(done), total: count(total) })
  return (
    <div className="flex flex-col gap-2">
      <progress max={total} value={done} aria-label={label} className="h-2 w-full accent-accent" />
      <p>{label}</p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
        {rowStates.map((state) => (
          <div key={state} className="flex gap-2">
            <dt className="text-muted">{rowStateText(state)}</dt>
            <dd className="font-medium">{count(counts[state])}</dd>
          </div>
        ))}
        <div className="flex gap-2">
          <dt className="text-muted">{t('run.rows.sum')}</dt>
          <dd className="font-medium">{count(total)}</dd>
        </div>
      </dl>
      {run.state === 'running' && (
        <p className="text-muted">{progressText(progressSince(run, rows, counts, now), now)}</p>
      )}
    </div>
  )
}

/** What ended before somebody last said go on tells nothing of the rate now. */
function progressSince(run: Run, rows: readonly RowOfRun[], counts: RunCounts, now: number) {
  const since = rows.flatMap(({ intent }) =>
    intent && (intent.endedAt ?? 0) >= run.goneOnAt ? [intent] : [],
  )
  return progressOf(since, counts, now)
}
