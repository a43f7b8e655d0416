import { t } from '~/messages/t'
import { isAtWork, type Run } from '~/provisioning/runs/run'
import type { RunCounts } from '~/provisioning/runs/counts'
import type { Runs } from '~/provisioning/runs/Runs'
import { Notice } from '~/ui/Notice'
import { standWords } from './runWords'

interface RunStandProps {
  run: Run
  runs: Runs
  counts: RunCounts
  shutUntil: number | undefined
}

/** Why a run waits, or that it goes on and where; heard by who cannot see it. */
export function RunStand({ run, runs, counts, shutUntil }: RunStandProps) {
  const { tone, text } = standWords(run, counts, shutUntil)
  return (
    <Notice tone={tone} role="status">
      <p>{text}</p>
      {isAtWork(run) && <p>{runs.isDrivenHere(run) ? t('run.keepOpen') : t('run.elsewhere')}</p>}
    </Notice>
  )
}
