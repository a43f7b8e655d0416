import { Link } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import type { Engine } from '~/provisioning/Engine'
import { type Intent, isEnd } from '~/provisioning/intent'
import { useRuns } from '~/provisioning/provisioning'
import { isOver } from '~/provisioning/runs/run'
import { Button, buttonClass } from '~/ui/Button'

/**
 * What a person can do with a change that has not ended. None of it sends twice. A row goes on with its run, not
 * alone.
 */
export function ChangeActions({ intent, engine }: { intent: Intent; engine: Engine }) {
  const { id, state, attempts } = intent
  const isUnsent = attempts.length === 0
  const canCheck = ['verify', 'settle', 'parked'].includes(state)
  const run = useRuns().find((each) => each.id === intent.runId)
  if (run && !isOver(run)) {
    return (
      <Link to={paths.run} params={{ runId: run.id }} className={buttonClass('neutral')}>
        {t('run.open')}
      </Link>
    )
  }
  if (isElsewhere(intent, engine)) return <p className="text-muted">{t('change.elsewhere')}</p>
  return (
    <>
      {canCheck && <Button onClick={() => void engine.checkNow(id)}>{t('result.check')}</Button>}
      {state === 'paused' && (
        <Button variant="primary" onClick={() => void engine.resume(id)}>
          {isUnsent ? t('change.sendNow') : t('change.resume')}
        </Button>
      )}
      {state === 'paused' && isUnsent && (
        <Button onClick={() => void engine.cancel(id)}>{t('change.cancel')}</Button>
      )}
    </>
  )
}

/** T18: while another tab lives and works on a change, this one only looks. */
function isElsewhere(intent: Intent, engine: Engine): boolean {
  return !isEnd(intent) && intent.owner !== engine.tab
}
