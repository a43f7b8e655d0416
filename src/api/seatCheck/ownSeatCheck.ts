import { queryOptions } from '@tanstack/react-query'
import { type Provision, purchases } from '~/contract/provisions'
import { userEntitlements } from '~/contract/userEntitlements'
import { kindOf } from '~/rules/provisionState'
import { countSeats, type SeatCheck } from '~/rules/seatCheck/seatCheck'
import { call } from '../call'
import { listPace } from '../lists/listPace'
import { PortalError } from '../PortalError'
import { holdersPerPage, readHolders } from './readHolders'

/** A count of the caller's own organization and what the listing is called, or why there is none. */
export type OwnSeatCheck =
  | { kind: 'counted'; check: SeatCheck; title: string | undefined }
  | { kind: 'refused'; reason: 'notHeld' | 'requestedOnly' | 'incomplete' }

/**
 * Counts the seats the signed-in person's own organization has assigned. Who holds them is forgotten as
 * soon as it is counted: the cache has counts only.
 */
export function ownSeatCheck(itemId: string, orgId: string, username: string) {
  return queryOptions({
    queryKey: ['ownSeatCheck', itemId, orgId, username],
    queryFn: ({ signal }) => readOwnSeatCheck(itemId, orgId, signal),
    staleTime: Infinity,
    // The pace has tried as often as may help.
    retry: false,
  })
}

async function readOwnSeatCheck(
  itemId: string,
  orgId: string,
  signal: AbortSignal,
): Promise<OwnSeatCheck> {
  const own = await readOwnProvision(itemId, orgId, signal)
  if (own === null) return { kind: 'refused', reason: 'notHeld' }
  if (own && kindOf(own.provision) === 'request')
    return { kind: 'refused', reason: 'requestedOnly' }
  const at = Date.now()
  const holders = await readHolders((start) =>
    listPace.run(() => call(userEntitlements, { itemId, start, num: holdersPerPage }, signal)),
  )
  if (!holders) return { kind: 'refused', reason: 'incomplete' }
  const check = countSeats({ itemId, orgId, at, holders, held: own?.provision.orgEntitlements })
  return { kind: 'counted', check, title: own?.title }
}

/**
 * What the organization holds of the listing; `null`: nothing. `undefined`: not known, because its role
 * may not read that or a row could not be read; its seats are not known then either.
 */
async function readOwnProvision(
  itemId: string,
  orgId: string,
  signal: AbortSignal,
): Promise<{ provision: Provision; title: string | undefined } | null | undefined> {
  try {
    const reply = await call(purchases, { id: orgId, status: 'all' }, signal)
    const lists = [reply.purchases, reply.trials, reply.interests]
    const rows = lists.flatMap(({ rows }) => rows)
    const found = rows.find(({ provision }) => provision.itemId === itemId)
    if (found) return { provision: found.provision, title: found.listing?.title ?? undefined }
    return lists.some(({ unreadable }) => unreadable > 0) ? undefined : null
  } catch (error) {
    if (error instanceof PortalError && error.isForbidden) return undefined
    throw error
  }
}
