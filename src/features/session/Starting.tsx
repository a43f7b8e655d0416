import { t } from '~/messages/t'
import { Loading } from '~/ui/Loading'
import { Skeleton } from '~/ui/Skeleton'

/** While the session is being settled. */
export function Starting() {
  return (
    <Loading label={t('app.starting')}>
      <title>{t('app.name')}</title>
      <Skeleton className="h-8 w-64" />
      <Skeleton className="mt-4 h-40 w-full" />
    </Loading>
  )
}
