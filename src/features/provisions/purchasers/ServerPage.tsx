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
  query: UseQueryResult<Page> & { data: Page }
  isForeign: boolean
  aside?: ReactNode
}

/** One page as the portal searched and sorted it, while the whole list is not here. */
export function ServerPage({ query, address, isForeign, ...rest }: ServerPageProps) {
  const { rows, unreadable, total, readAt } = query.data
  const window = pageWindow({ page: address.page ?? 1, size: purchasersPerPage, total })
  const twins = useTwins(rows)
  const isFiltered = useMemo(() => Boolean(address.q ?? address.show), [address])
  return (
    // Rows of the search before are dimmed until those of this one are here.
    <div
      aria-busy={query.isPlaceholderData}
      className={`flex flex-col gap-3 ${query.isPlaceholderData ? 'opacity-50' : ''}`}
    >
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
