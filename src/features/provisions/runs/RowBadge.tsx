import { Hourglass, Send } from 'lucide-react'
import type { RowState } from '~/provisioning/runs/counts'
import { Badge } from '~/ui/Badge'
import { VerdictBadge } from '../history/VerdictBadge'
import { rowStateText } from './runWords'

/** Where a row of a run stands, in a word. */
export function RowBadge({ state }: { state: RowState }) {
  if (state !== 'waiting' && state !== 'inFlight') return <VerdictBadge intent={{ state }} />
  const Icon = state === 'waiting' ? Hourglass : Send
  return (
    <Badge tone={state === 'waiting' ? 'neutral' : 'info'} icon={<Icon size={14} aria-hidden />}>
      {rowStateText(state)}
    </Badge>
  )
}
