import type { OrgEntitlements } from '~/contract/provisions'
import { ariaKeys, keysText } from '~/lib/shortcuts'
import { useShortcut } from '~/lib/useShortcut'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import { suggestMaximum } from '~/rules/suggestMaximum'
import { Button } from '~/ui/Button'

interface RaiseMaximumProps {
  before: OrgEntitlements | undefined
  after: OrgEntitlements | undefined
  /** Takes up the suggestion: so many people more. */
  onRaise: (by: number) => void
}

/** More seats than people could sit on: offers a maximum that goes with them. It is never raised by itself. */
export function RaiseMaximum({ before, after, onRaise }: RaiseMaximumProps) {
  const suggested = before && after && suggestMaximum(before, after)
  const raise =
    suggested === undefined ? undefined : () => onRaise(suggested - (before?.maxUsers ?? 0))
  useShortcut('raise', raise)
  if (suggested === undefined) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {t('edit.raise', { maxUsers: count(before?.maxUsers), suggested: count(suggested) })}
      <Button onClick={raise} aria-keyshortcuts={ariaKeys('raise')} title={keysText('raise')}>
        {t('edit.raise.yes', { suggested: count(suggested) })}
      </Button>
    </p>
  )
}
