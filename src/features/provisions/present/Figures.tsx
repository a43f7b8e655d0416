import type { Listing } from '~/contract/listings'
import { count } from '~/messages/format'
import { t } from '~/messages/t'
import type { Change } from '~/rules/diffEntitlements'
import { ForeignText } from '~/ui/ForeignText'
import { fieldLabel } from '../Warnings'

interface FiguresProps {
  changes: readonly Change[]
  listing: Listing | undefined
  isSimulated: boolean
}

/** The numbers, large: how many people, and seats of each kind; simulated ones beside those that hold. */
export function Figures({ changes, listing, isSimulated }: FiguresProps) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-md border border-line bg-line">
      {changes.map(({ field, before = 0, after, delta }) => (
        <div
          key={field === 'maxUsers' ? '' : field.entitlement}
          className="flex min-w-[8rem] flex-1 flex-col justify-between gap-1 bg-surface p-4 sm:p-6"
        >
          <dt className="present-label text-muted wrap-anywhere">
            <ForeignText text={fieldLabel(field, listing)} />
          </dt>
          <dd className="flex flex-wrap items-baseline gap-x-3">
            <span className={`present-number ${delta === 0 ? '' : 'text-info'}`}>
              {count(after)}
            </span>
            {isSimulated && delta !== 0 && (
              <span className="present-label text-muted tabular-nums">
                {t('edit.now', { count: count(before) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
