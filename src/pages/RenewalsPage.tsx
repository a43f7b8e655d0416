import { useAllLists } from '~/api/lists/useAllLists'
import { usePerson } from '~/api/usePerson'
import { ListsReading } from '~/features/provisions/overview/ListsReading'
import { Renewals } from '~/features/provisions/renewals/Renewals'
import { getRouteApi } from '~/lib/router'
import { useNow } from '~/lib/useNow'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { Loading } from '~/ui/Loading'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.renewals)
// Esri's own description of its console, which has no address that is documented.
const consoleHelp = 'https://doc.arcgis.com/en/marketplace/provider/manage-subscriptions.htm'

/** What ends when, over all listings. What is shown lives in the address. */
export function RenewalsPage() {
  const address = route.useSearch()
  const { portal } = usePerson()
  const all = useAllLists(portal.id)
  const now = useNow()
  const isHere = all.states.some(({ list }) => list)
  const isWaiting = !isHere && !all.error && all.states.every(({ error }) => !error)
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('renewals.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('renewals.title')}</PageHeading>
      <p className="max-w-prose text-muted">
        {t('renewals.lead')} {t('renewals.extend')}{' '}
        <a href={consoleHelp} target="_blank" rel="noreferrer">
          {t('renewals.console')}
        </a>
      </p>
      {all.error && <PageProblem error={all.error} onRetry={all.retry} />}
      {all.listings && <ListsReading orgId={portal.id} all={all} now={now} />}
      {isWaiting && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-9 w-full max-w-2xl" />
          <Skeleton className="mt-4 h-72 w-full" />
        </Loading>
      )}
      {isHere && <Renewals all={all} address={address} now={now} />}
    </div>
  )
}
