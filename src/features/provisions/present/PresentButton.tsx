import { MonitorPlay } from 'lucide-react'
import { ariaKeys } from '~/lib/shortcuts'
import { useShortcut } from '~/lib/useShortcut'
import { t } from '~/messages/t'
import { presentPath } from '~/paths'
import { Button } from '~/ui/Button'

interface PresentButtonProps {
  itemId: string
  orgId: string
}

/** Leads to the card before a presentation of this purchaser, by `p` as well. */
export function PresentButton({ itemId, orgId }: PresentButtonProps) {
  useShortcut('present', () => go(itemId, orgId))
  return (
    <Button
      aria-keyshortcuts={ariaKeys('present')}
      icon={<MonitorPlay size={16} aria-hidden />}
      onClick={() => go(itemId, orgId)}
    >
      {t('present.go')}
    </Button>
  )
}

/** Loads the page anew: what this one has read, and is reading, goes with it. */
function go(itemId: string, orgId: string): void {
  location.assign(presentPath(itemId, orgId))
}
