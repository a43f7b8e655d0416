import { Columns3, ListFilter } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Listing } from '~/contract/listings'
import { count } from '~/messages/format'
import { t, withTexts } from '~/messages/t'
import { readRanges } from '~/rules/purchasers/ranges'
import { Button } from '~/ui/Button'
import type { PurchasersAddress } from './purchasersAddress'
import type { Arrangement } from './useArrangement'

const ColumnChooser = lazy(() => withTexts(() => import('./ColumnChooser')))
const RangeFilters = lazy(() => withTexts(() => import('./RangeFilters')))

/** What may be open below the tools of a list. */
export type ListPanel = 'filters' | 'columns' | undefined

interface ListToolsProps {
  address: PurchasersAddress
  entitlements: readonly string[]
  listings: readonly Listing[]
  arrangement: Arrangement
  onAddress: (patch: PurchasersAddress) => void
  panel: ListPanel
  onPanel: (panel: ListPanel) => void
  /** What stands before the tools on their line. */
  children: ReactNode
  /** What else can be done with the list. */
  actions?: ReactNode
}

/** The line above the table: what is shown, and what narrows and arranges it further. */
export function ListTools(props: ListToolsProps) {
  const { address, entitlements, listings, arrangement, onAddress, children, actions } = props
  const { panel, onPanel } = props
  const toggle = (name: NonNullable<ListPanel>) => ({
    'aria-expanded': panel === name,
    onClick: () => onPanel(panel === name ? undefined : name),
  })
  const ranges = readRanges(address.where ?? '').length
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">{children}</div>
        <span className="flex grow flex-wrap items-start gap-x-2 gap-y-1 xl:justify-end">
          {actions}
          <Button
            variant="quiet"
            icon={<ListFilter size={16} aria-hidden />}
            {...toggle('filters')}
          >
            {ranges > 0 ? t('ranges.active', { count: count(ranges) }) : t('ranges.title')}
          </Button>
          <Button variant="quiet" icon={<Columns3 size={16} aria-hidden />} {...toggle('columns')}>
            {t('columns.title')}
          </Button>
        </span>
      </div>
      {panel && (
        <section
          aria-label={t(panel === 'filters' ? 'ranges.title' : 'columns.title')}
          className="rounded-sm border border-line bg-surface p-4"
        >
          <Suspense fallback={t('app.loading')}>
            {panel === 'filters' ? (
              <RangeFilters
                {...{ where: address.where, entitlements, listings }}
                onWhere={(where) => onAddress({ where })}
              />
            ) : (
              <ColumnChooser
                {...arrangement}
                {...{ entitlements, listings }}
                density={address.density}
              />
            )}
          </Suspense>
        </section>
      )}
    </>
  )
}
