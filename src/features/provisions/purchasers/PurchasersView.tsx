import { type ComponentType, type ReactNode, useCallback, useState } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { Observable } from '~/lib/Observable'
import { PurchasersTable } from './PurchasersTable'
import { type PurchasersAddress, readSort } from './purchasersAddress'
import { ListStatus, type Sight } from './ListStatus'
import { type ListPanel, ListTools } from './ListTools'
import { TouchedArea } from './TouchedArea'
import type { Arrangement } from './useArrangement'

/** What every list of purchasers is drawn from, however its rows came. */
export interface ListProps {
  address: PurchasersAddress
  listings: readonly Listing[]
  arrangement: Arrangement
  entitlements: readonly string[]
  now: number
  onAddress: (patch: PurchasersAddress) => void
  /** The page holds it, so that it stays open when the rows come from elsewhere. */
  panel: ListPanel
  onPanel: (panel: ListPanel) => void
  /** Hears whether a pointer or the focus is in the table. */
  onTouched?: (isTouched: boolean) => void
}

interface PurchasersViewProps extends ListProps {
  rows: readonly CustomerRow[]
  /** What else stands beside the status. */
  aside?: ReactNode
  /** What else can be done with the list. */
  actions?: ReactNode
  /** What stands between the tools and the table, and before each name. */
  above?: ReactNode
  Tick?: ComponentType<{ row: CustomerRow }> | undefined
  twins: ReadonlySet<string>
  /** Place of the first of these rows among all that match, from 0; and how many match. */
  first?: number
  total: number
  readAt: number
  unreadable: number
  isReading: boolean
  onRefresh: () => void
}

/** The rows that match, and what of them is in sight. */
export function PurchasersView(props: PurchasersViewProps) {
  const { rows, address, listings, arrangement, now, twins, first = 0, onTouched } = props
  const [sight] = useState(() => new Observable<Sight>({ from: 0, to: Infinity }))
  const onSight = useCallback(
    (from: number, to: number) => {
      const before = sight.read()
      if (before.from !== from || before.to !== to) sight.set({ from, to })
    },
    [sight],
  )
  return (
    <div className="flex flex-col gap-2">
      <ListTools {...props}>
        <ListStatus {...props} sight={sight} first={first} last={first + rows.length - 1} />
        {props.aside}
      </ListTools>
      {props.above}
      {rows.length > 0 && (
        <TouchedArea onTouched={onTouched}>
          <PurchasersTable
            {...{ rows, listings, now, twins }}
            Tick={props.Tick}
            columns={arrangement.columns}
            sort={readSort(address)}
            density={address.density}
            onColumns={arrangement.onColumns}
            onSight={onSight}
          />
        </TouchedArea>
      )}
    </div>
  )
}
