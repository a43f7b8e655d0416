import { lazy, Suspense, useState } from 'react'
import { count } from '~/messages/format'
import { t, withTexts } from '~/messages/t'
import { isAtWork, isOver, type Run } from '~/provisioning/runs/run'
import type { RunCounts } from '~/provisioning/runs/counts'
import type { Runs } from '~/provisioning/runs/Runs'
import { Button } from '~/ui/Button'

const ConfirmDialog = lazy(() => withTexts(() => import('~/ui/ConfirmDialog')))

interface RunActionsProps {
  run: Run
  runs: Runs
  counts: RunCounts
}

/** Pause, go on, and cancel what has not been sent. Of a run that has ended, what is open may go on. */
export function RunActions({ run, runs, counts }: RunActionsProps) {
  const isRunning = isAtWork(run)
  const canResume = !isRunning && (!isOver(run) || counts.inFlight > 0)
  return (
    <>
      {isRunning && <Button onClick={() => void runs.pause(run.id)}>{t('run.pause')}</Button>}
      {canResume && (
        <Button variant="primary" onClick={() => void runs.resume(run.id)}>
          {t('run.resume')}
        </Button>
      )}
      {!isOver(run) && <CancelTheRest run={run} runs={runs} waiting={counts.waiting} />}
    </>
  )
}

function CancelTheRest({ run, runs, waiting }: { run: Run; runs: Runs; waiting: number }) {
  const [isAsked, setIsAsked] = useState(false)
  const answer = (isYes: boolean) => () => {
    setIsAsked(false)
    if (isYes) void runs.cancelTheRest(run.id)
  }
  return (
    <>
      <Button onClick={() => setIsAsked(true)}>{t('run.cancel')}</Button>
      {isAsked && (
        <Suspense>
          <ConfirmDialog
            title={t('run.cancel.title')}
            confirmLabel={t('run.cancel')}
            cancelLabel={t('run.cancel.keep')}
            onConfirm={answer(true)}
            onCancel={answer(false)}
          >
            {t('run.cancel.text', { count: waiting, shown: count(waiting) })}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}
