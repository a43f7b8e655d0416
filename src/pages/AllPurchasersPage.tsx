import { useState } from 'react'
import { usePerson } from '~/api/usePerson'
import { ListFilters } from '~/features/provisions/purchasers/ListFilters'
import { ListStarting } from '~/features/provisions/purchasers/ListLoading'
import { ListRows } from '~/features/provisions/purchasers/ListRows'
import { ListNotices } from '~/features/provisions/purchasers/ListNotices'
import type { ListPanel } from '~/features/provisions/purchasers/ListTools'
import { TableSkeleton } from '~/features/provisions/purchasers/TableSkeleton'
import { useAllPurchasers } from '~/features/provisions/purchasers/useAllPurchasers'
import { useArrangement, useRemembered } from '~/features/provisions/purchasers/useArrangement'
import { useChangeAddress } from '~/features/provisions/purchasers/useChangeAddress'
import { Observable } from '~/lib/Observable'
import { getRouteApi, Link } from '~/lib/router'
import { useNow } from '~/lib/useNow'
import { isolate } from '~/lib/visibleText'
import { inOneLine } from '~/messages/inOneLine'
import { t } from '~/messages/t'
import { paths } from '~/paths'
import { Button } from '~/ui/Button'
import { Notice } from '~/ui/Notice'
import { PageHeading } from '~/ui/PageHeading'
import ListActions from './ListActions'
import { PageProblem } from './PageProblem'

const route = getRouteApi(paths.allPurchasers)

/** The purchasers of all listings in one table. A listing that cannot be read is named and leaves the others. */
export function AllPurchasersPage() {
  const { address, remember } = useRemembered('all', route.useSearch())
  const { portal } = usePerson()
  const now = useNow()
  const all = useAllPurchasers(portal.id, now)
  const { mine, listings, list, isWhole, failed, counts, entitlements, isReading, refresh } = all
  const arrangement = useArrangement(address, remember, entitlements, true)
  const changeAddress = useChangeAddress()
  const [panel, setPanel] = useState<ListPanel>()
  const [typed] = useState(() => new Observable(address.q ?? ''))
  const names = failed.map(({ itemId }) => {
    return isolate(listings.find((listing) => listing.itemId === itemId)?.title ?? itemId)
  })
  return (
    <div className="flex flex-col gap-4">
      <title>{`${t('purchasers.all.title')} · ${t('app.name')}`}</title>
      <div>
        <Link to={paths.home} className="text-muted">
          {t('listings.title')}
        </Link>
        <PageHeading>{t('purchasers.all.title')}</PageHeading>
      </div>
      {mine.error && <PageProblem error={mine.error} onRetry={() => void mine.refetch()} />}
      {failed.length > 0 && (
        <Notice
          tone="warning"
          role="status"
          actions={<Button onClick={refresh}>{t('app.retry')}</Button>}
        >
          {t('purchasers.all.failed', { count: failed.length, names: inOneLine(names) })}
        </Notice>
      )}
      <ListNotices list={list} error={null} now={now} onRetry={refresh} />
      <ListFilters
        address={address}
        counts={isWhole ? counts : undefined}
        onType={typed.set}
        onAddress={changeAddress}
      />
      {list ? (
        <ListRows
          source={list}
          {...{ address, listings, arrangement, entitlements, now, isReading, panel }}
          onPanel={setPanel}
          typed={typed}
          isForeign={false}
          aside={!isWhole && isReading && <ListStarting />}
          actions={(rows) =>
            isWhole && (
              <ListActions
                {...{ rows, list, listings, entitlements }}
                title={t('purchasers.all.title')}
                itemIds={listings.map(({ itemId }) => itemId)}
              />
            )
          }
          onAddress={changeAddress}
          onRefresh={refresh}
        />
      ) : (
        isReading && <TableSkeleton note={t('list.starting')} />
      )}
    </div>
  )
}
