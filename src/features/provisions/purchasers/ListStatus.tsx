import { type Observable, useObservable } from '~/lib/Observable'
import { count, readAtText } from '~/messages/format'
import { t } from '~/messages/t'
import { Button } from '~/ui/Button'

/** Places of the first and the last row in sight, counted from 0. */
export interface Sight {
  from: number
  to: number
}

interface ListStatusProps {
  /** The rows in sight. */
  sight: Observable<Sight>
  /** Places of the first and the last row of the table among all that match, from 0. */
  first: number
  last: number
  /** Rows that match. */
  total: number
  /** When the rows were read (ms). */
  readAt: number
  now: number
  unreadable: number
  isReading: boolean
  onRefresh: () => void
}

/** What of the whole is in sight, how old it is, and the way to read it again. */
export function ListStatus(props: ListStatusProps) {
  const { sight, first, last, total, readAt, now, unreadable, isReading, onRefresh } = props
  const { from, to } = useObservable(sight)
  const placeOf = (row: number) => count(Math.min(first + row, last) + 1)
  const shown = { from: placeOf(from), to: placeOf(to), total: count(total) }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted tabular-nums">
      <p>
        {total === 0 ? t('purchasers.shownNone') : t('purchasers.shown', shown)}
        {' · '}
        {t('purchasers.readAt', { time: readAtText(readAt, now) })}
      </p>
      {/* Rows pass by too fast to be read out; how many match is worth it. */}
      <p role="status" className="sr-only">
        {t('purchasers.matching', { count: total, shown: count(total) })}
      </p>
      {unreadable > 0 && <p>{t('purchasers.unreadable', { count: unreadable })}</p>}
      <Button variant="quiet" busy={isReading} onClick={onRefresh}>
        {t('app.refresh')}
      </Button>
    </div>
  )
}
