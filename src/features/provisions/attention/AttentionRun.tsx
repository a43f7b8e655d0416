import { Link } from '~/lib/router'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { needsPerson } from '~/provisioning/attention'
import { isEnd } from '~/provisioning/intent'
import type { Run } from '~/provisioning/runs/run'
import type { Runs } from '~/provisioning/runs/Runs'
import { Button, buttonClass } from '~/ui/Button'
import { RunActions } from '../runs/RunActions'
import { RunHead } from '../runs/RunHead'
import { runTitle } from '../runs/runWords'
import { useRunRows } from '../runs/useRunRows'

/** One run that needs somebody: how it stands, and what can be done. Its rows are on its own page. */
export function AttentionRun({ run, runs }: { run: Run; runs: Runs }) {
  const { rows, counts } = useRunRows(run)
  const surprises = rows.flatMap(({ intent }) =>
    intent && isEnd(intent) && needsPerson(intent) ? [intent] : [],
  )
  const note = () => {
    // The button may go with its run: whoever uses the keyboard goes on from the top of the page.
    document.getElementById('main')?.focus({ preventScroll: true })
    for (const { id } of surprises) void runs.engine.acknowledge(id)
  }
  return (
    <li className="flex flex-col gap-3 rounded-sm border border-line bg-surface p-4">
      <div>
        <h2 className="text-lg font-medium">
          <Link to={paths.run} params={{ runId: run.id }}>
            {runTitle(run)}
          </Link>
        </h2>
        <p className="text-muted">{instantTexts(run.createdAt, run.createdAt).local}</p>
      </div>
      <RunHead {...{ run, runs, rows, counts }} />
      {surprises.length > 0 && (
        <p>{t('run.surprises', { count: surprises.length, shown: count(surprises.length) })}</p>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <RunActions {...{ run, runs, counts }} />
        {surprises.length > 0 && <Button onClick={note}>{t('attention.noted')}</Button>}
        <Link to={paths.run} params={{ runId: run.id }} className={buttonClass('quiet')}>
          {t('run.open')}
        </Link>
      </div>
    </li>
  )
}
