import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Page } from '~/api/lists/readWhole'
import { purchasersPerPage } from '~/api/purchasersRequest'
import { pageWindow } from '~/lib/paging'
import { NoPurchasers } from './NoPurchasers'
import { PageLinks } from './PageLinks'
import { type ListProps, PurchasersView } from './PurchasersView'
import { useTwins } from './useTwins'

interface ServerPageProps extends ListProps {
  query: UseQueryResult<Page>
  /** Of what was answered, what is drawn. */
  page: Page
  isForeign: boolean
  aside?: ReactNode
}

/** One page as the portal searched and sorted it, while the whole list is not here. */
export function ServerPage({ query, page, address, isForeign, ...rest }: ServerPageProps) {
  const { rows, unreadable, total, readAt } = page
  const window = pageWindow({ page: address.page ?? 1, size: purchasersPerPage, total })
  const twins = useTwins(rows)
  const isBehind = query.isPlaceholderData || query.data !== page
  const isFiltered = useMemo(() => Boolean(address.q ?? address.show), [address])
  return (
    // Rows of the search before are dimmed until those of this one are here.
    <div aria-busy={isBehind} className={`flex flex-col gap-3 ${isBehind ? 'opacity-50' : ''}`}>
      <PurchasersView
        {...rest}
        {...{ rows, address, total, readAt, unreadable, twins }}
        first={window.start - 1}
        isReading={query.isFetching}
        onRefresh={() => void query.refetch()}
      />
      {rows.length === 0 && <NoPurchasers isForeign={isForeign} isFiltered={isFiltered} />}
      <PageLinks window={window} />
    </div>
  )
}
