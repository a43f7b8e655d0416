import { t } from '~/messages/t'
import { Loading } from '~/ui/Loading'
import { Skeleton } from '~/ui/Skeleton'

/** The size of what comes. `note`: what it waits for, where that takes long. */
export function TableSkeleton({ note }: { note: string | undefined }) {
  return (
    <Loading label={t('app.loading')}>
      <div className="flex h-9 items-center text-muted">
        {note ?? <Skeleton className="h-3 w-64" />}
      </div>
      <div className="mt-2 divide-y divide-line rounded-sm border border-line bg-surface">
        {Array.from({ length: 16 }, (_, place) => (
          <div key={place} className="flex h-9 items-center gap-12 px-3">
            <Skeleton className="h-3 w-2/5" />
            <Skeleton className="h-3 w-16" />
            <Skeleton className="h-3 grow" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
