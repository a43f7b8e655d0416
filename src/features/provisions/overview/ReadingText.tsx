import { useQuery } from '@tanstack/react-query'
import {
  type ListProgress,
  listProgress,
  type PurchaserList,
  purchaserList,
} from '~/api/lists/purchaserList'
import { count, readAtText } from '~/messages/format'
import { t } from '~/messages/t'

interface ReadingTextProps {
  orgId: string
  itemId: string
  now: number
}

/** How far the reading of one list has come, how old it is, and what is missing from it. */
export function ReadingText({ orgId, itemId, now }: ReadingTextProps) {
  const { data, isFetching } = useQuery(purchaserList(orgId, itemId))
  const { data: progress } = useQuery(listProgress(orgId, itemId))
  if (!data) return isFetching ? <>{underWay(progress)}</> : null
  return (
    <>
      {ageOf(data, now)}
      {isFetching && ` · ${t('lists.refreshing')}`}
      {gapsOf(data).map((gap) => (
        <span key={gap} className="text-warning">
          {' · '}
          {gap}
        </span>
      ))}
    </>
  )
}

function underWay(progress: ListProgress | undefined): string {
  if (!progress) return t('lists.reading')
  const { loaded, total } = progress
  return t('lists.progress', { loaded: count(loaded), total: count(total) })
}

function ageOf({ readAt, isStored }: PurchaserList, now: number): string {
  return t(isStored ? 'lists.storedAt' : 'purchasers.readAt', { time: readAtText(readAt, now) })
}

/** Sentences about purchasers that a list does not hold. */
function gapsOf({ isComplete, rows, total, unreadable }: PurchaserList): string[] {
  return [
    ...(isComplete
      ? []
      : [t('lists.incomplete', { rows: count(rows.length), total: count(total) })]),
    ...(unreadable > 0 ? [t('lists.unreadable', { count: unreadable })] : []),
  ]
}
