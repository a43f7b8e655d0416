import { instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { isOver, type Run } from '~/provisioning/runs/run'
import type { Runs } from '~/provisioning/runs/Runs'
import { ForeignText } from '~/ui/ForeignText'
import { RunActions } from './RunActions'
import { RunAgain } from './RunAgain'
import { RunBadge } from './RunBadge'
import { RunHead } from './RunHead'
import { RunRows, type RunRowsPlace } from './RunRows'
import { SaveResults } from './SaveResults'
import { useRunRows } from './useRunRows'

interface RunViewProps extends RunRowsPlace {
  run: Run
  runs: Runs
}

/** One run of many changes, live: how far it is, why it waits, what can be done, and every row. */
export function RunView({ run, runs, ...place }: RunViewProps) {
  const { rows, counts } = useRunRows(run)
  const { local, utc, iso } = instantTexts(run.createdAt, run.createdAt)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-muted">
        <RunBadge run={run} />
        <time dateTime={iso} title={utc}>
          {local}
        </time>
        <ForeignText text={run.operator.username} />
      </p>
      <RunHead {...{ run, runs, rows, counts }} />
      <div className="flex flex-wrap items-start gap-3">
        <RunActions {...{ run, runs, counts }} />
        <SaveResults run={run} rows={rows} />
        {isOver(run) && <RunAgain run={run} rows={rows} />}
      </div>
      <section aria-labelledby="run-rows" className="flex flex-col gap-3">
        <h2 id="run-rows" className="text-lg font-semibold">
          {t('run.rows')}
        </h2>
        <RunRows {...{ run, rows, counts }} {...place} />
      </section>
    </>
  )
}
