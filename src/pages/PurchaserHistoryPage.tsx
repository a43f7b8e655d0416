import { useQuery } from '@tanstack/react-query'
import { listing as listingQuery } from '~/api/listings'
import { purchaser } from '~/api/purchasers'
import { usePerson } from '~/api/usePerson'
import { HistoryView } from '~/features/provisions/history/HistoryView'
import { getRouteApi, Link, useNavigate } from '~/lib/router'
import { nameOf } from '~/rules/nameOf'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'

const route = getRouteApi(paths.purchaserHistory)

/** Changes of the seats of one purchaser. Its provision is read too: that notices what was changed elsewhere. */
export function PurchaserHistoryPage() {
  const params = route.useParams()
  const { itemId, orgId } = params
  const address = route.useSearch()
  const navigate = useNavigate()
  const { portal } = usePerson()
  const listing = useQuery(listingQuery(itemId)).data
  const row = useQuery(purchaser(portal.id, itemId, orgId)).data?.row
  const name = row ? nameOf(row) : orgId
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('history.title')} · ${name} · ${t('app.name')}`}</title>
      <div>
        <Link to={paths.purchaser} params={params} className="text-muted">
          {t('result.back')}
        </Link>
        <PageHeading>{t('history.title')}</PageHeading>
        <p className="text-lg">
          <ForeignText text={name} />
        </p>
        <p className="text-muted">
          <ForeignText text={visibleText(listing?.title) || itemId} />
        </p>
      </div>
      <HistoryView
        of={params}
        address={address}
        onChange={(search) =>
          navigate({ to: paths.purchaserHistory, params, search, replace: true })
        }
        link={(search, label, className) => (
          <Link to={paths.purchaserHistory} params={params} search={search} className={className}>
            {label}
          </Link>
        )}
      />
    </div>
  )
}
