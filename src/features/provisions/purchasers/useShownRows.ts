import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PurchaserList } from '~/api/lists/purchaserList'
import type { Page } from '~/api/lists/readWhole'
import { purchasersPerPage } from '~/api/purchasersRequest'
import type { CustomerRow } from '~/contract/provisions'
import { type PageWindow, pageWindow } from '~/lib/paging'
import { locale } from '~/messages/t'
import { selectRows } from '~/rules/purchasers/selectRows'
import { type PurchasersAddress, selectionOf } from './purchasersAddress'

/** One page as the portal searched and sorted it, while the whole list is not here. */
export interface ServerRows {
  query: UseQueryResult<Page>
  /** Of what was answered, what is drawn. */
  page: Page
}

interface RowsAsked {
  /** The whole list, or else the portal's page that stands in for it. */
  source: PurchaserList | ServerRows
  address: PurchasersAddress
  /** What is typed into the search of a whole list. */
  q: string
  now: number
}

/** The rows that match, what is known of them, and the rows they are of. */
export interface ShownRows {
  rows: readonly CustomerRow[]
  all: readonly CustomerRow[]
  /** Place of the first among all that match, from 0; and how many match. */
  first: number
  total: number
  readAt: number
  unreadable: number
  isFiltered: boolean
  /** Rows of the search before, until those of this one are here. */
  isBehind: boolean
  /** The portal's pages; `undefined`: everything is here. */
  window: PageWindow | undefined
}

/** A whole list is searched, narrowed and sorted without asking anybody. */
export function useShownRows({ source, address, q, now }: RowsAsked): ShownRows {
  const selection = useMemo(() => selectionOf(address, q), [address, q])
  const rows = useMemo(
    () => ('rows' in source ? selectRows(source.rows, selection, now, locale()) : source.page.rows),
    [source, selection, now],
  )
  return 'rows' in source ? rowsOfList(source, rows) : rowsOfPage(source, address)
}

function rowsOfList(list: PurchaserList, rows: readonly CustomerRow[]): ShownRows {
  const { rows: all, readAt, unreadable } = list
  const whole = { first: 0, total: rows.length, isBehind: false, window: undefined }
  return { rows, all, readAt, unreadable, ...whole, isFiltered: all.length > 0 }
}

function rowsOfPage({ query, page }: ServerRows, address: PurchasersAddress): ShownRows {
  const { rows, total, readAt, unreadable } = page
  const window = pageWindow({ page: address.page ?? 1, size: purchasersPerPage, total })
  return {
    ...{ rows, all: rows, total, readAt, unreadable, window },
    first: window.start - 1,
    isFiltered: Boolean(address.q ?? address.show),
    isBehind: query.isPlaceholderData || query.data !== page,
  }
}
