import { useState } from 'react'
import { count, instantTexts } from '~/messages/format'
import { t } from '~/messages/t'
import { retryRejected, revertRun } from '~/provisioning/runs/again'
import type { RowOfRun } from '~/provisioning/runs/counts'
import type { Run } from '~/provisioning/runs/run'
import { Button } from '~/ui/Button'
import { usePlanAgain } from './usePlanAgain'

/** What may follow a run that has ended: its rejected rows once more, or all of it back; each as a new plan. */
export function RunAgain({ run, rows }: { run: Run; rows: readonly RowOfRun[] }) {
  const planAgain = usePlanAgain(run)
  const [isUnkept, setIsUnkept] = useState(false)
  const rejected = retryRejected(run, rows)
  const time = instantTexts(run.createdAt, run.createdAt).local
  const reverted = revertRun(run, rows, t('run.revert.reason', { time }))
  const plan = (kind: 'retry' | 'revert', wanted: typeof rejected) => () =>
    setIsUnkept(!planAgain({ kind, runId: run.id }, wanted))
  return (
    <>
      <Button
        disabledReason={rejected.length === 0 ? t('run.retry.none') : undefined}
        onClick={plan('retry', rejected)}
      >
        {t('run.retry', { count: count(rejected.length) })}
      </Button>
      <Button
        disabledReason={reverted.length === 0 ? t('run.revert.none') : undefined}
        onClick={plan('revert', reverted)}
      >
        {t('run.revert', { count: count(reverted.length) })}
      </Button>
      {isUnkept && (
        <p role="alert" className="text-danger">
          {t('select.unkept')}
        </p>
      )}
    </>
  )
}
