import { HistoryView } from '~/features/provisions/history/HistoryView'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { PageHeading } from '~/ui/PageHeading'

const route = getRouteApi(paths.history)

/** Every change of seats this browser knows of. Search, filters and page live in the address. */
export function HistoryPage() {
  const address = route.useSearch()
  const navigate = useNavigate()
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('history.title')} · ${t('app.name')}`}</title>
      <PageHeading>{t('history.title')}</PageHeading>
      <p className="max-w-prose text-muted">{t('history.lead')}</p>
      <HistoryView
        address={address}
        onChange={(search) => navigate({ to: paths.history, search, replace: true })}
        link={(search, label, className) => (
          <Link to={paths.history} search={search} className={className}>
            {label}
          </Link>
        )}
      />
    </div>
  )
}
