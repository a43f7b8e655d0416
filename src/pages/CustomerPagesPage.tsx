import { useAllLists } from '~/api/lists/useAllLists'
import { usePerson } from '~/api/usePerson'
import { ListsReading } from '~/features/provisions/overview/ListsReading'
import { choose, findAll, listingFinder, rowsOf } from '~/features/provisions/renewals/chosen'
import { CustomerPages } from '~/features/provisions/renewals/CustomerPages'
import { getRouteApi, Link } from '~/lib/router'
import { useNow } from '~/lib/useNow'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { PageHeading } from '~/ui/PageHeading'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.customerPages)

/** What the renewals show, a page a purchaser, for printing. */
export function CustomerPagesPage() {
  const address = route.useSearch()
  const { portal } = usePerson()
  const all = useAllLists(portal.id)
  const now = useNow()
  const { due = '60days' } = address
  const readAt = Math.min(now, ...all.states.flatMap(({ list }) => list?.readAt ?? []))
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('customerPages.title')} · ${t('app.name')}`}</title>
      <div className="print:hidden">
        <Link to={paths.renewals} search={address} className="text-muted">
          {t('renewals.title')}
        </Link>
        <PageHeading>{t('customerPages.title')}</PageHeading>
        <p className="max-w-prose pt-2 text-muted">
          {t('customerPages.lead', { view: t(`renewals.view.${due}`) })}
        </p>
      </div>
      {all.error && <PageProblem error={all.error} onRetry={all.retry} />}
      {all.listings && (
        <>
          <ListsReading orgId={portal.id} all={all} now={now} />
          <CustomerPages
            rows={rowsOf(choose(findAll(all.rows, now), due, now))}
            seller={portal.name}
            findListing={listingFinder(all.listings)}
            now={now}
            readAt={readAt}
          />
        </>
      )}
    </div>
  )
}
