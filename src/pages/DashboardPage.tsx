import { useQuery } from '@tanstack/react-query'
import { ChartLine } from 'lucide-react'
import { snapshots as snapshotsQuery } from '~/api/lists/snapshots'
import { useAllLists } from '~/api/lists/useAllLists'
import { usePerson } from '~/api/usePerson'
import { Dashboard } from '~/features/provisions/dashboard/Dashboard'
import { ListsReading } from '~/features/provisions/overview/ListsReading'
import { getRouteApi, useNavigate } from '~/lib/router'
import { useNow } from '~/lib/useNow'
import { utcDay } from '~/messages/format'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.dashboard)
const day = 86_400_000

/** What was sold over time, as far as this browser has seen it. */
export function DashboardPage() {
  const { listing } = route.useSearch()
  const navigate = useNavigate()
  const { portal } = usePerson()
  const all = useAllLists(portal.id)
  const now = useNow()
  const { data: snapshots = [], isPending } = useQuery(snapshotsQuery(portal.id))
  const days = new Set(snapshots.map((one) => one.day))
  const [first] = snapshots
  const isReading = all.states.some(({ list, error }) => (!list || list.isStored) && !error)
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('dashboard.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('dashboard.title')}</PageHeading>
      <p className="max-w-prose text-muted">
        {first
          ? t('dashboard.lead', { day: utcDay(Date.parse(first.day)) })
          : t('dashboard.leadNone')}{' '}
        {t('dashboard.unused')}
      </p>
      {first && days.size === 1 && (
        <p>{t('dashboard.next', { day: utcDay(Date.parse(first.day) + day) })}</p>
      )}
      {all.error && <PageProblem error={all.error} onRetry={all.retry} />}
      {all.listings && <ListsReading orgId={portal.id} all={all} now={now} />}
      {!first && (isPending || isReading) && !all.error && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-96 w-full" />
        </Loading>
      )}
      {!first && !isPending && !isReading && all.listings && (
        <EmptyState icon={<ChartLine aria-hidden />} title={t('dashboard.empty.title')}>
          {t('dashboard.empty')}
        </EmptyState>
      )}
      {first && (
        <Dashboard
          snapshots={snapshots}
          all={all}
          now={now}
          chosen={listing}
          onChoose={(itemId) =>
            navigate({ to: paths.dashboard, search: { listing: itemId }, replace: true })
          }
        />
      )}
    </div>
  )
}
