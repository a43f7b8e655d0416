import { CircleCheck, CircleSlash, Hourglass, Pause, Play, TriangleAlert } from 'lucide-react'
import { t } from '~/messages/t'
import type { Run } from '~/provisioning/runs/run'
import { Badge } from '~/ui/Badge'

const looks = {
  ready: { icon: Hourglass, tone: 'info' },
  running: { icon: Play, tone: 'info' },
  paused: { icon: Pause, tone: 'warning' },
  interrupted: { icon: TriangleAlert, tone: 'warning' },
  cancelled: { icon: CircleSlash, tone: 'neutral' },
  finished: { icon: CircleCheck, tone: 'success' },
} as const

/** Where a run stands, in a word. */
export function RunBadge({ run }: { run: Run }) {
  const { icon: Icon, tone } = looks[run.state]
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`run.state.${run.state}`)}
    </Badge>
  )
}
