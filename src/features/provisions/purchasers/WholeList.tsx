import { type ReactNode, useDeferredValue, useMemo } from 'react'
import type { PurchaserList } from '~/api/lists/purchaserList'
import type { Listing } from '~/contract/listings'
import { locale } from '~/messages/t'
import { selectRows } from '~/rules/purchasers/selectRows'
import { NoPurchasers } from './NoPurchasers'
import { type PurchasersAddress, selectionOf } from './purchasersAddress'
import { PurchasersView } from './PurchasersView'
import type { Arrangement } from './useArrangement'
import { useTwins } from './useTwins'

interface WholeListProps {
  list: PurchaserList
  /** What is typed into the search; the address follows when typing rests. */
  q: string
  address: PurchasersAddress
  listing: Listing | undefined
  isForeign: boolean
  arrangement: Arrangement
  entitlements: readonly string[]
  onAddress: (patch: PurchasersAddress) => void
  aside?: ReactNode
  now: number
  isReading: boolean
  onRefresh: () => void
  onTouched: (isTouched: boolean) => void
}

/** A list that is here as a whole: searched, narrowed and sorted without asking anybody. */
export function WholeList({ list, q, address, isForeign, now, ...rest }: WholeListProps) {
  const wanted = useDeferredValue(q)
  const selection = useMemo(() => selectionOf(address, wanted), [address, wanted])
  const rows = useMemo(
    () => selectRows(list.rows, selection, now, locale()),
    [list.rows, selection, now],
  )
  const twins = useTwins(list.rows)
  return (
    <>
      <PurchasersView
        {...rest}
        {...{ rows, address, now, twins }}
        total={rows.length}
        readAt={list.readAt}
        unreadable={list.unreadable}
      />
      {rows.length === 0 && (
        <NoPurchasers isForeign={isForeign} isFiltered={list.rows.length > 0} />
      )}
    </>
  )
}
