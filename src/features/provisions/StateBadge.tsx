import { t } from '~/messages/t'
import type { ProvisionState } from '~/rules/provisionState'
import { Badge } from '~/ui/Badge'
import { StateIcon } from './StateIcon'

const tones = {
  purchased: 'success',
  trial: 'info',
  requested: 'neutral',
  ended: 'warning',
  unknown: 'neutral',
} as const

/** Where a provision stands: the same icon, word and colour everywhere. */
export function StateBadge({ state }: { state: ProvisionState }) {
  return (
    <Badge tone={tones[state]} icon={<StateIcon state={state} />}>
      {t(`purchasers.state.${state}`)}
    </Badge>
  )
}
