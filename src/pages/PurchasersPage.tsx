import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router'
import { listing as listingQuery } from '~/api/listings'
import { purchasers } from '~/api/purchasers'
import { purchasersPerPage, purchasersSearch } from '~/api/purchasersRequest'
import { usePerson } from '~/api/usePerson'
import { PurchasersFooter } from '~/features/provisions/PurchasersFooter'
import { NoPurchasers } from '~/features/provisions/NoPurchasers'
import { PurchasersTable, type SortColumn } from '~/features/provisions/PurchasersTable'
import { nameOf } from '~/features/provisions/nameOf'
import { RestingSearch } from '~/features/provisions/RestingSearch'
import { seatColumns } from '~/features/provisions/seatColumns'
import { StateFilter } from '~/features/provisions/StateFilter'
import { pageWindow } from '~/lib/paging'
import { visibleText } from '~/lib/visibleText'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { findTwins } from '~/rules/twins'
import { ForeignText } from '~/ui/ForeignText'
import { Loading } from '~/ui/Loading'
import { PageHeading } from '~/ui/PageHeading'
import { Skeleton } from '~/ui/Skeleton'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.listing)

/** The purchasers of one listing in all states. Search, filter, order and page live in the address. */
export function PurchasersPage() {
  const { itemId } = route.useParams()
  const address = route.useSearch()
  const navigate = useNavigate()
  const router = useRouter()
  const { portal } = usePerson()
  const search = purchasersSearch(itemId, address)
  const { q, state, sort, order, page } = search
  const listing = useQuery(listingQuery(itemId)).data
  const list = useQuery(purchasers(portal.id, search))
  const isForeign = listing?.vendor !== undefined && listing.vendor.id !== portal.id
  const rows = list.data?.provisions.rows ?? []
  const title = visibleText(listing?.title) || itemId
  const { columns } = seatColumns(rows)
  const names = rows.map((row) => ({ orgId: row.provision.purchaserOrgId, name: nameOf(row) }))

  const searchFor = (next: string) => {
    // Somebody who has followed a link meanwhile must not be called back.
    if (router.latestLocation.pathname !== router.state.resolvedLocation?.pathname) return
    void navigate({
      to: paths.listing,
      params: { itemId },
      search: (before) => ({ ...before, page: undefined, q: next === '' ? undefined : next }),
      replace: true,
    })
  }

  const sortLink = (column: SortColumn, label: string) => {
    const isDescending = sort === column && order === 'asc'
    return (
      <Link
        to={paths.listing}
        activeOptions={{ exact: true }}
        params={{ itemId }}
        search={{
          ...address,
          page: undefined,
          sort: column === 'orgname' ? undefined : column,
          order: isDescending ? 'desc' : undefined,
        }}
      >
        {label}
      </Link>
    )
  }

  return (
    <div className="flex flex-col gap-4">
      <title>{`${title} · ${t('app.name')}`}</title>
      <div>
        <Link to={paths.home} activeOptions={{ exact: true }} className="text-muted">
          {t('listings.title')}
        </Link>
        <PageHeading>
          <ForeignText text={title} />
        </PageHeading>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <StateFilter itemId={itemId} address={address} />
        <RestingSearch label={t('purchasers.search')} q={q} onSearch={searchFor} />
      </div>
      {list.error && (
        <PageProblem
          error={list.error}
          onRetry={() => void list.refetch()}
          forbiddenTitle={t('purchasers.forbidden.title')}
        />
      )}
      {list.isPending && <TableSkeleton />}
      {list.data && rows.length === 0 && (
        <NoPurchasers
          itemId={itemId}
          isForeign={isForeign}
          isFiltered={q !== '' || state !== 'all'}
        />
      )}
      {list.data && rows.length > 0 && (
        // Rows of the search before are dimmed until those of this one are here.
        <div
          aria-busy={list.isPlaceholderData}
          className={list.isPlaceholderData ? 'opacity-50' : ''}
        >
          <PurchasersTable
            rows={rows}
            readAt={list.data.readAt}
            listing={listing}
            columns={columns}
            twins={new Set(findTwins(names).keys())}
            sort={sort === 'created' ? undefined : sort}
            isDescending={order === 'desc'}
            sortLink={sortLink}
          />
        </div>
      )}
      {list.data && (
        <PurchasersFooter
          itemId={itemId}
          address={address}
          window={pageWindow({ page, size: purchasersPerPage, total: list.data.total })}
          total={list.data.total}
          unreadable={list.data.provisions.unreadable}
          readAt={list.data.readAt}
          isReading={list.isFetching}
          onRefresh={() => void list.refetch()}
        />
      )}
    </div>
  )
}

function TableSkeleton() {
  return (
    <Loading label={t('app.loading')}>
      <div className="divide-y divide-line rounded-sm border border-line bg-surface">
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
