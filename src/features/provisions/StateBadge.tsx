import { CircleHelp, Clock, FlaskConical, Hourglass, ShoppingBag } from 'lucide-react'
import { t } from '~/messages/t'
import type { ProvisionState } from '~/rules/provisionState'
import { Badge } from '~/ui/Badge'

const looks = {
  purchased: { icon: ShoppingBag, tone: 'success' },
  trial: { icon: FlaskConical, tone: 'info' },
  requested: { icon: Clock, tone: 'neutral' },
  ended: { icon: Hourglass, tone: 'warning' },
  unknown: { icon: CircleHelp, tone: 'neutral' },
} as const

/** Where a provision stands: the same icon, word and colour everywhere. */
export function StateBadge({ state }: { state: ProvisionState }) {
  const { icon: Icon, tone } = looks[state]
  return (
    <Badge tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t(`purchasers.state.${state}`)}
    </Badge>
  )
}
