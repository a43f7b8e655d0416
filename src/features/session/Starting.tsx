import { t } from '~/messages/t'
import { Loading } from '~/ui/Loading'
import { Skeleton } from '~/ui/Skeleton'

/** While the session is being settled. */
export function Starting() {
  return (
    <Loading label={t('app.starting')}>
      <title>{t('app.name')}</title>
      <h1 className="text-2xl">
        <span className="sr-only">{t('app.name')}</span>
        <Skeleton className="h-7 w-64" />
      </h1>
      <Skeleton className="mt-4 h-40 w-full" />
    </Loading>
  )
}
