import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { listing as listingQuery } from '~/api/listings'
import { usePerson } from '~/api/usePerson'
import { ListLoading } from '~/features/provisions/purchasers/ListLoading'
import { ListRows } from '~/features/provisions/purchasers/ListRows'
import { ListNotices } from '~/features/provisions/purchasers/ListNotices'
import type { ListPanel } from '~/features/provisions/purchasers/ListTools'
import { ListFilters } from '~/features/provisions/purchasers/ListFilters'
import { isForServer } from '~/features/provisions/purchasers/purchasersAddress'
import { NewerNotice } from '~/features/provisions/purchasers/NewerNotice'
import { TableSkeleton } from '~/features/provisions/purchasers/TableSkeleton'
import { useChangeAddress } from '~/features/provisions/purchasers/useChangeAddress'
import { useArrangement, useRemembered } from '~/features/provisions/purchasers/useArrangement'
import { usePurchasers } from '~/features/provisions/purchasers/usePurchasers'
import type { SelectMode } from '~/features/provisions/select/SelectMode'
import { later } from '~/lib/later'
import { Observable } from '~/lib/Observable'
import { getRouteApi, Link } from '~/lib/router'
import { useNow } from '~/lib/useNow'
import { visibleText } from '~/lib/visibleText'
import { t, withTexts } from '~/messages/t'
import { paths } from '~/paths'
import { ForeignText } from '~/ui/ForeignText'
import { PageHeading } from '~/ui/PageHeading'
import { PageProblem } from './PageProblem'

const SinceLastLook = later(() =>
  withTexts(() => import('~/features/provisions/looks/SinceLastLook')),
)
const ListActions = later(() => withTexts(() => import('./ListActions')))
const route = getRouteApi(paths.listing)

/** The purchasers of one listing in all states. Search, filters, order and columns live in the address. */
export function PurchasersPage() {
  const { itemId } = route.useParams()
  // Nothing of one listing stays when another follows.
  return <Purchasers key={itemId} itemId={itemId} />
}

function Purchasers({ itemId }: { itemId: string }) {
  const { address, remember } = useRemembered(itemId, route.useSearch())
  const { portal } = usePerson()
  const now = useNow()
  const listing = useQuery(listingQuery(itemId)).data
  const purchasers = usePurchasers(portal.id, itemId, address, now)
  const { whole, held, list, server, page, entitlements, counts, onTouched } = purchasers
  const arrangement = useArrangement(address, remember, entitlements)
  const [panel, setPanel] = useState<ListPanel>()
  const [typed] = useState(() => new Observable(address.q ?? ''))
  const changeAddress = useChangeAddress()
  const [select, setSelect] = useState<SelectMode>()
  const isForeign = listing?.vendor !== undefined && listing.vendor.id !== portal.id
  // Of somebody else's listing nobody here keeps views, changes rows or saves them.
  const ownList = isForeign ? undefined : list
  const title = visibleText(listing?.title ?? list?.title) || itemId
  const problem = list ? undefined : (server.error ?? (server.isEnabled ? undefined : whole.error))
  const listings = useMemo(() => (listing ? [listing] : []), [listing])
  const sources = { address, listings, arrangement, entitlements, now, onTouched, isForeign }
  const source = list ?? (purchasers.isAnswered && page ? { query: server, page } : undefined)
  return (
    <div className="flex flex-col gap-4">
      <title>{`${title} · ${t('app.name')}`}</title>
      <div>
        <Link to={paths.home} className="text-muted">
          {t('listings.title')}
        </Link>
        <PageHeading>
          <ForeignText text={title} />
        </PageHeading>
      </div>
      {problem ? (
        <PageProblem
          error={problem}
          onRetry={() => {
            void whole.refetch()
            if (server.isEnabled) void server.refetch()
          }}
          forbiddenTitle={t('purchasers.forbidden.title')}
        />
      ) : (
        <ListNotices {...{ list, error: purchasers.error, now }} onRetry={purchasers.onRefresh} />
      )}
      {list && <SinceLastLook {...{ list, listing, itemId }} orgId={portal.id} />}
      <ListFilters {...{ address, counts }} onType={typed.set} onAddress={changeAddress} />
      {held.isBehind && <NewerNotice onCatchUp={held.catchUp} />}
      {source ? (
        <ListRows
          {...sources}
          {...{ source, typed, panel }}
          onPanel={setPanel}
          onAddress={changeAddress}
          isReading={list ? purchasers.isReading : server.isFetching}
          onRefresh={list ? purchasers.onRefresh : () => void server.refetch()}
          aside={!list && whole.isFetching && <ListLoading orgId={portal.id} itemId={itemId} />}
          actions={
            ownList &&
            ((rows) => (
              <ListActions
                {...{ rows, list: ownList, title, listings, entitlements }}
                itemIds={[itemId]}
                onSelect={setSelect}
                isSelecting={select !== undefined}
              />
            ))
          }
          above={
            list &&
            select &&
            ((shown) => (
              <select.Panel
                {...{ itemId, shown, listing }}
                all={list.rows}
                keys={entitlements}
                onEnd={() => setSelect(undefined)}
              />
            ))
          }
          Tick={list && select?.Tick}
        />
      ) : (
        !problem && <TableSkeleton note={isForServer(address) ? undefined : t('list.needed')} />
      )}
    </div>
  )
}
