import { CircleCheck, CircleSlash, CircleX, Hourglass, TriangleAlert } from 'lucide-react'
import { t } from '~/messages/t'
import type { Intent } from '~/provisioning/intent'
import { Badge } from '~/ui/Badge'
import { verdictOf } from './entries'

const looks = {
  open: { icon: Hourglass, tone: 'info' },
  confirmed: { icon: CircleCheck, tone: 'success' },
  rejected: { icon: CircleX, tone: 'warning' },
  conflict: { icon: TriangleAlert, tone: 'warning' },
  unapplied: { icon: CircleX, tone: 'warning' },
  cancelled: { icon: CircleSlash, tone: 'neutral' },
  overwritten: { icon: TriangleAlert, tone: 'warning' },
} as const

/** What became of a change, in a word. */
export function VerdictBadge({ intent }: { intent: Pick<Intent, 'state'> }) {
  const verdict = verdictOf(intent)
  const { icon: Icon, tone } = looks[verdict]
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`history.verdict.${verdict}`)}
    </Badge>
  )
}
