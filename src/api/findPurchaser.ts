import type { ParamsOf, ReplyOf } from '~/contract/endpoint'
import type { CustomerRow, customersList } from '~/contract/provisions'
import { PortalError } from './PortalError'

/** Asks for one page of `customersList`. */
export type ListCustomers = (
  params: ParamsOf<typeof customersList>,
) => Promise<ReplyOf<typeof customersList>>

/** Which provision; `name` is the organization's, where it is known. */
export interface PurchaserSearch {
  orgId: string
  itemId: string
  purchaserOrgId: string
  name: string | undefined
}

/** More pages than there can be rows; a portal whose pages never end stops here. */
const mostPages = 1_000

/**
 * Finds the provision of one organization: by name, which takes one call, and without it where that finds
 * nothing; `null` when there is certainly none.
 * @throws PortalError
 */
export async function findPurchaser(
  list: ListCustomers,
  search: PurchaserSearch,
): Promise<CustomerRow | null> {
  return (await findNamed(list, search)) ?? (await walk(list, search, undefined))
}

/** That the portal finds rows by an organization's name is assumed; a refusal is worth the longer way. */
async function findNamed(list: ListCustomers, search: PurchaserSearch) {
  if (search.name === undefined) return null
  try {
    return await walk(list, search, search.name)
  } catch (error) {
    if (error instanceof PortalError && error.kind === 'refused' && error.code === 400) return null
    throw error
  }
}

/**
 * Walks the pages until the organization turns up; the newest wins where there are several rows. A row that
 * could not be read may have been the one: then nobody may say that there is none.
 */
async function walk(
  list: ListCustomers,
  { orgId: id, itemId, purchaserOrgId }: PurchaserSearch,
  orgname: string | undefined,
): Promise<CustomerRow | null> {
  let start = 1
  let unreadable = 0
  for (let page = 0; page < mostPages; page++) {
    const reply = await list({
      id,
      itemId,
      ...(orgname !== undefined && { orgname }),
      includeListing: false,
      start,
      num: 100,
    })
    const rows = reply.provisions.rows.filter(
      ({ provision }) => provision.itemId === itemId && provision.purchaserOrgId === purchaserOrgId,
    )
    const newest = rows.sort((a, b) => (b.provision.modified ?? 0) - (a.provision.modified ?? 0))[0]
    if (newest) return newest
    unreadable += reply.provisions.unreadable
    const next = startAfter(reply, start)
    if (next === undefined) break
    start = next
  }
  if (unreadable > 0) throw new PortalError('unexpected', 'A row could not be read')
  return null
}

/**
 * Where the next page begins, `undefined` after the last. Told start and told total are no proof that nobody was
 * passed over: rows that came are counted, and there is an end only where both agree.
 */
function startAfter(reply: Awaited<ReturnType<ListCustomers>>, start: number): number | undefined {
  const { provisions, nextStart, total } = reply
  const counted = start + provisions.rows.length + provisions.unreadable
  if (counted > start) return nextStart > start || counted <= total ? counted : undefined
  return nextStart > start && start <= total ? nextStart : undefined
}
