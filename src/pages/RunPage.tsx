import { SearchX } from 'lucide-react'
import { RunView } from '~/features/provisions/runs/RunView'
import { runTitle } from '~/features/provisions/runs/runWords'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { useProvisioning, useRuns } from '~/provisioning/provisioning'
import { EmptyState } from '~/ui/EmptyState'
import { Loading } from '~/ui/Loading'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'

const route = getRouteApi(paths.run)

/** One run of many changes that was begun in this browser. Which of its rows are shown lives in the address. */
export function RunPage() {
  const params = route.useParams()
  const address = route.useSearch()
  const navigate = useNavigate()
  const provisioning = useProvisioning()
  const run = useRuns().find(({ id }) => id === params.runId)
  const title = run ? runTitle(run) : t('run.page')
  return (
    <div className="flex flex-col gap-4">
      <title>{`${title} · ${t('app.name')}`}</title>
      <Link to={paths.history} className="text-muted">
        {t('history.title')}
      </Link>
      <PageHeading>{title}</PageHeading>
      {provisioning.status === 'starting' && (
        <Loading label={t('app.loading')}>
          <Skeleton className="h-80 w-full" />
        </Loading>
      )}
      {provisioning.status === 'readOnly' && (
        <Notice tone="warning">{t(`lack.${provisioning.lack}`)}</Notice>
      )}
      {provisioning.status === 'ready' && !run && (
        <EmptyState icon={<SearchX aria-hidden />} title={t('run.missing.title')}>
          {t('run.missing')}
        </EmptyState>
      )}
      {provisioning.status === 'ready' && run && (
        <RunView
          {...{ run, address }}
          runs={provisioning.runs}
          onChange={(search) =>
            navigate({ to: paths.run, params, search, replace: true, resetScroll: false })
          }
          link={(search, label, className) => (
            <Link to={paths.run} params={params} search={search} className={className}>
              {label}
            </Link>
          )}
        />
      )}
    </div>
  )
}
