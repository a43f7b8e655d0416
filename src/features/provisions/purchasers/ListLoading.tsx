import { useQuery } from '@tanstack/react-query'
import { listProgress } from '~/api/lists/purchaserList'
import { count } from '~/messages/format'
import { t } from '~/messages/t'

/**
 * How far the reading of a whole list has come. It asks for that itself: a page that did would be drawn anew
 * with every hundred rows.
 */
export function ListLoading({ orgId, itemId }: { orgId: string; itemId: string }) {
  const { data: progress } = useQuery(listProgress(orgId, itemId))
  if (!progress) return <ListStarting />
  const { loaded, total } = progress
  return (
    <label className="flex items-center gap-2 text-muted tabular-nums">
      {t('list.loading', { loaded: count(loaded), total: count(total) })}
      <progress className="h-1.5 w-24 accent-accent" value={loaded} max={Math.max(total, 1)} />
    </label>
  )
}

/** Before the first rows of a list. */
export function ListStarting() {
  return <span className="text-muted">{t('list.starting')}</span>
}
