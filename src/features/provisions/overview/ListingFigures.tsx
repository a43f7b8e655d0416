import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { purchaserList } from '~/api/lists/purchaserList'
import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import { countRows } from '~/rules/purchasers/quickFilters'
import { seatsSold } from '~/rules/purchasers/seatsSold'
import { urgencyOf } from '~/rules/purchasers/urgency'
import { Skeleton } from '~/ui/Skeleton'
import { labelOf } from '../labels'
import { ListProblem } from './ListProblem'
import { ReadingText } from './ReadingText'
import { SeatBars } from './SeatBars'
import { StateCounts } from './StateCounts'
import { urgencyText } from './urgencyText'

interface ListingFiguresProps {
  orgId: string
  listing: Listing
  now: number
}

/** What all purchasers of one listing come to: states, seats sold, what is urgent, and how old that is. */
export function ListingFigures({ orgId, listing, now }: ListingFiguresProps) {
  const { itemId } = listing
  const { data, error, isFetching, refetch } = useQuery(purchaserList(orgId, itemId))
  const rows = data?.rows
  const figures = useMemo(
    () =>
      rows && {
        counts: countRows(rows, now),
        sold: seatsSold(rows, now),
        urgency: urgencyOf(rows, now),
      },
    [rows, now],
  )
  return (
    <div aria-busy={isFetching} className="@container flex grow flex-col gap-3">
      {error && (
        <ListProblem
          error={error}
          title={t('overview.failed')}
          isReading={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {(figures ?? !error) && (
        <>
          <StateCounts itemId={itemId} counts={figures?.counts} />
          <div className="min-h-10 font-medium">
            {figures ? urgencyText(figures.urgency) : <Skeleton className="my-1 h-3 w-3/5" />}
          </div>
          <SeatBars sold={figures?.sold} labelOf={(key) => labelOf(key, listing)} />
        </>
      )}
      <p className="mt-auto min-h-5 text-sm text-muted">
        <ReadingText orgId={orgId} itemId={itemId} now={now} />
        {figures && figures.counts.unknown > 0 && (
          <> · {t('overview.unknown', { count: figures.counts.unknown })}</>
        )}
      </p>
    </div>
  )
}
