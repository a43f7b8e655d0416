import type { ListProgress } from '~/api/lists/purchaserList'
import { count } from '~/messages/format'
import { t } from '~/messages/t'

/** How far the reading of a whole list has come. Its height is kept when it goes. */
export function ListLoading({ progress }: { progress: ListProgress | undefined }) {
  if (!progress) return <span className="text-muted">{t('list.starting')}</span>
  const { loaded, total } = progress
  return (
    <label className="flex items-center gap-2 text-muted tabular-nums">
      {t('list.loading', { loaded: count(loaded), total: count(total) })}
      <progress className="h-1.5 w-24 accent-accent" value={loaded} max={Math.max(total, 1)} />
    </label>
  )
}
