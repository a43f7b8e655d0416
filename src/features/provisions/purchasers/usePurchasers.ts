import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { contactsOf, type PurchaserList, purchaserList } from '~/api/lists/purchaserList'
import { purchasers } from '~/api/purchasers'
import { Observable } from '~/lib/Observable'
import { entitlementsIn } from '~/rules/purchasers/columns'
import { isForServer, type PurchasersAddress, selectionOf, serverSearch } from './purchasersAddress'
import { useCounts } from './useCounts'
import { useHeld } from './useHeld'

const none: never[] = []

/**
 * The purchasers of one listing: a page of the portal's until the whole list is here, then the list. What is
 * shown waits while somebody's hand is in the table.
 */
export function usePurchasers(
  orgId: string,
  itemId: string,
  address: PurchasersAddress,
  now: number,
) {
  const whole = useQuery(purchaserList(orgId, itemId))
  const [touched] = useState(() => new Observable(false))
  // Many rows are drawn in pauses, so that nobody's key or click waits for them; a hand that comes meanwhile
  // still keeps them away.
  const drawn = useDeferredValue(whole.data)
  const held = useHeld<PurchaserList | undefined>({
    next: drawn,
    coming: whole.data,
    touched,
    about: JSON.stringify(address),
  })
  const list = held.value
  const search = { itemId, ...serverSearch(address) }
  const isAnswered = isForServer(address)
  const server = useQuery({
    ...purchasers(orgId, search),
    enabled: list === undefined && isAnswered,
    // A page that comes while the whole list is being drawn would have it drawn from the beginning.
    ...(whole.data && { notifyOnChangeProps: [] }),
  })
  const lacksContacts = whole.data?.lacksContacts === true && !whole.isFetching
  const contacts = useQuery({
    ...contactsOf(orgId, itemId),
    enabled: lacksContacts && selectionOf(address).withContacts,
  })
  // The first rows, too: what is pressed while they are drawn is not kept waiting.
  const page = useDeferredValue(server.data)
  const rows = list?.rows ?? (isAnswered ? page?.rows : undefined) ?? none
  return {
    whole,
    /** Why the list is not as it is now, or lacks contacts. */
    error: whole.error ?? contacts.error,
    isReading: whole.isFetching || contacts.isFetching,
    onRefresh: () => {
      void whole.refetch()
      if (contacts.error) void contacts.refetch()
    },
    held,
    list,
    server,
    /** The page of the portal's. */
    page,
    /** Whether the page of the portal's is the answer; what is held of it may be another's. */
    isAnswered,
    onTouched: touched.set,
    entitlements: entitlementsIn(rows),
    counts: useCounts(list?.rows, now),
  }
}
