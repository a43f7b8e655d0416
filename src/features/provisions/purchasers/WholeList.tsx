import { type ComponentType, memo, type ReactNode, useDeferredValue, useMemo } from 'react'
import type { PurchaserList } from '~/api/lists/purchaserList'
import type { CustomerRow } from '~/contract/provisions'
import { type Observable, useObservable } from '~/lib/Observable'
import { locale } from '~/messages/t'
import { selectRows } from '~/rules/purchasers/selectRows'
import { NoPurchasers } from './NoPurchasers'
import { selectionOf } from './purchasersAddress'
import { type ListProps, PurchasersView } from './PurchasersView'
import { useTwins } from './useTwins'

interface MatchingRowsProps extends ListProps {
  list: PurchaserList
  q: string
  isForeign: boolean
  /** What stands beside the status. */
  aside?: ReactNode
  /** What else can be done with the rows that match. */
  actions?: (rows: readonly CustomerRow[]) => ReactNode
  /** What stands above the rows that match, and before the name of each. */
  above?: (rows: readonly CustomerRow[]) => ReactNode
  Tick?: ComponentType<{ row: CustomerRow }> | undefined
  isReading: boolean
  onRefresh: () => void
}

interface WholeListProps extends Omit<MatchingRowsProps, 'q'> {
  /** What is typed into the search; the address follows when typing rests. */
  typed: Observable<string>
}

/** A list that is here as a whole: searched, narrowed and sorted without asking anybody. */
export function WholeList({ typed, ...rest }: WholeListProps) {
  // A letter is there at once; the rows that match it may come a moment later.
  const q = useDeferredValue(useObservable(typed))
  return <MatchingRows {...rest} q={q} />
}

const MatchingRows = memo(function MatchingRows(props: MatchingRowsProps) {
  const { list, q, isForeign, now, actions, above, address } = props
  const selection = useMemo(() => selectionOf(address, q), [address, q])
  const rows = useMemo(
    () => selectRows(list.rows, selection, now, locale()),
    [list.rows, selection, now],
  )
  const twins = useTwins(list.rows)
  return (
    <>
      <PurchasersView
        {...props}
        {...{ rows, twins }}
        total={rows.length}
        actions={actions?.(rows)}
        above={above?.(rows)}
        readAt={list.readAt}
        unreadable={list.unreadable}
      />
      {rows.length === 0 && (
        <NoPurchasers isForeign={isForeign} isFiltered={list.rows.length > 0} />
      )}
    </>
  )
})
