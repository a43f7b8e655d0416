import { useMemo } from 'react'
import type { Snapshot } from '~/api/lists/snapshot'
import type { AllLists } from '~/api/lists/useAllLists'
import type { Listing } from '~/contract/listings'
import { visibleText } from '~/lib/visibleText'
import { utcDay } from '~/messages/format'
import { t } from '~/messages/t'
import { shownStates } from '~/rules/purchasers/quickFilters'
import { Field } from '~/ui/Field'
import { Notice } from '~/ui/Notice'
import { Select } from '~/ui/Select'
import { labelOf } from '../labels'
import { PlotSection } from './PlotSection'
import { purchasersByState, seatsByEntitlement, seatsByListing } from './series'
import { Trials } from './Trials'

interface DashboardProps {
  snapshots: readonly Snapshot[]
  all: AllLists
  now: number
  /** The listing looked at closely; missing: the one with most seats. */
  chosen: string | undefined
  onChoose: (itemId: string) => void
}

/** Seats sold and purchasers over the days this browser has seen. */
export function Dashboard({ snapshots, all, now, chosen, onChoose }: DashboardProps) {
  const { listings } = all
  const titleOf = useMemo(() => titlesOf(listings), [listings])
  // Drawn again only when there is something new to draw.
  const byListing = useMemo(() => seatsByListing(snapshots, titleOf), [snapshots, titleOf])
  const known = byListing.lines.map(({ key }) => key)
  const itemId = chosen !== undefined && known.includes(chosen) ? chosen : (known[0] ?? '')
  const [byEntitlement, byState] = useMemo(() => {
    const own = snapshots.filter((one) => one.itemId === itemId)
    const listing = listings?.find((one) => one.itemId === itemId)
    return [
      seatsByEntitlement(own, (key) => labelOf(key, listing)),
      purchasersByState(own, shownStates, (state) => t(`purchasers.state.${state}`)),
    ]
  }, [snapshots, listings, itemId])
  return (
    <>
      <Gaps snapshots={snapshots} titleOf={titleOf} />
      <PlotSection
        title={t('dashboard.byListing')}
        about={t('dashboard.byListing.about')}
        name="seats-by-listing"
        series={byListing}
      />
      <Field label={t('dashboard.of')}>
        {(aria) => (
          <Select
            {...aria}
            value={itemId}
            options={known.map((value) => ({ value, label: titleOf(value) }))}
            onChange={onChoose}
          />
        )}
      </Field>
      <div className="grid gap-4 lg:grid-cols-2">
        <PlotSection
          title={t('dashboard.byEntitlement')}
          name="seats-by-entitlement"
          series={byEntitlement}
        />
        <PlotSection title={t('dashboard.byState')} name="purchasers-by-state" series={byState} />
      </div>
      <Trials snapshots={snapshots} all={all} now={now} />
    </>
  )
}

function titlesOf(listings: readonly Listing[] | undefined): (itemId: string) => string {
  const titles = new Map(listings?.map(({ itemId, title }) => [itemId, visibleText(title)]))
  return (itemId) => titles.get(itemId) || itemId
}

interface GapsProps {
  snapshots: readonly Snapshot[]
  titleOf: (itemId: string) => string
}

/** Days whose numbers lack rows, the latest of each listing. */
function Gaps({ snapshots, titleOf }: GapsProps) {
  const latest = new Map(
    snapshots.filter((one) => one.unreadable > 0).map((one) => [one.itemId, one]),
  )
  if (latest.size === 0) return null
  return (
    <Notice tone="warning">
      {[...latest.values()].map(({ itemId, day, unreadable }) => (
        <p key={itemId}>
          {t('dashboard.unreadable', {
            day: utcDay(Date.parse(day)),
            count: unreadable,
            listing: titleOf(itemId),
          })}
        </p>
      ))}
    </Notice>
  )
}
