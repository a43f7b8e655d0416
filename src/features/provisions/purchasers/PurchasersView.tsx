import { type ReactNode, useCallback, useState } from 'react'
import type { Listing } from '~/contract/listings'
import type { CustomerRow } from '~/contract/provisions'
import { PurchasersTable } from './PurchasersTable'
import { type PurchasersAddress, readSort } from './purchasersAddress'
import { ListStatus } from './ListStatus'
import { ListTools } from './ListTools'
import { TouchedArea } from './TouchedArea'
import type { Arrangement } from './useArrangement'

interface PurchasersViewProps {
  rows: readonly CustomerRow[]
  address: PurchasersAddress
  listings: readonly Listing[]
  arrangement: Arrangement
  entitlements: readonly string[]
  onAddress: (patch: PurchasersAddress) => void
  /** What else stands beside the status. */
  aside?: ReactNode
  /** What else can be done with the list. */
  actions?: ReactNode
  now: number
  twins: ReadonlySet<string>
  /** Place of the first of these rows among all that match, from 0; and how many match. */
  first?: number
  total: number
  readAt: number
  unreadable: number
  isReading: boolean
  onRefresh: () => void
  /** Hears whether a pointer or the focus is in the table. */
  onTouched?: (isTouched: boolean) => void
}

/** The rows that match, and what of them is in sight. */
export function PurchasersView(props: PurchasersViewProps) {
  const { rows, address, listings, arrangement, now, twins, first = 0, total, onTouched } = props
  const [sight, setSight] = useState({ from: 0, to: Infinity })
  const onSight = useCallback((from: number, to: number) => {
    setSight((before) => (before.from === from && before.to === to ? before : { from, to }))
  }, [])
  const last = rows.length - 1
  return (
    <div className="flex flex-col gap-2">
      <ListTools {...props}>
        <ListStatus
          {...props}
          from={first + Math.min(sight.from, last) + 1}
          to={first + Math.min(sight.to, last) + 1}
          total={total}
        />
        {props.aside}
      </ListTools>
      {rows.length > 0 && (
        <TouchedArea onTouched={onTouched}>
          <PurchasersTable
            {...{ rows, listings, now, twins }}
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
