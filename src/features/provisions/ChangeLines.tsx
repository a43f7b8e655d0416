import { ArrowDown } from 'lucide-react'
import type { Listing } from '~/contract/listings'
import { count, delta } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { ForeignText } from '~/ui/ForeignText'
import { fieldLabel } from './Warnings'

interface ChangeLinesProps {
  changes: readonly Change[]
  listing: Listing | undefined
}

/** Old and new of what changes, a line a number; what stays is left out. */
export function ChangeLines({ changes, listing }: ChangeLinesProps) {
  const changed = changes.filter((change) => change.delta !== 0 || change.before === undefined)
  return (
    <ul className="flex flex-col gap-0.5 tabular-nums">
      {changed.map((change) => (
        <li
          key={change.field === 'maxUsers' ? '' : change.field.entitlement}
          className="flex flex-wrap items-baseline gap-x-2 in-[td]:max-sm:justify-end"
        >
          <ForeignText text={fieldLabel(change.field, listing)} />
          <span className="inline-flex items-baseline gap-x-2 whitespace-nowrap">
            <span dir="ltr">
              <bdi>{change.before === undefined ? t('app.none') : count(change.before)}</bdi>
              <span aria-hidden> → </span>
              <span className="sr-only"> {t('change.to')} </span>
              <bdi className="font-medium">{count(change.after)}</bdi>
            </span>
            <Step by={change.delta} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Step({ by }: { by: number }) {
  const isDown = by < 0
  return (
    <span className={`text-sm whitespace-nowrap ${isDown ? 'text-warning' : 'text-muted'}`}>
      {isDown && (
        <ArrowDown
          size={12}
          role="img"
          aria-label={t('review.down')}
          className="me-0.5 inline align-[-1px]"
        />
      )}{' '}
      <span dir="ltr">{delta(by)}</span>
    </span>
  )
}
