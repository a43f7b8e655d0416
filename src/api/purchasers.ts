import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '~/contract/endpoint'
import { type CustomerRow, customersList, type Provision } from '~/contract/provisions'
import { portals } from '~/contract/self'
import { call } from './call'

/** Which purchasers of a listing, in which order; `page` counts from 1. */
export interface PurchasersSearch {
  itemId: string
  state: 'all' | 'purchased' | 'trial' | 'requested' | 'ended'
  q: string
  sort: 'orgname' | 'created' | 'endDate' | 'modified'
  order: 'asc' | 'desc'
  page: number
}

/** Rows on a page of purchasers. */
export const purchasersPerPage = 50

/** A page of purchasers as the portal counted it, and when it was read (ms). */
export type PurchasersPage = ReplyOf<typeof customersList> & { readAt: number }

const filters = {
  all: {},
  purchased: { type: 'PURCHASE', status: 'active' },
  trial: { type: 'TRIAL', status: 'active' },
  requested: { type: 'REQUEST' },
  ended: { status: 'expired' },
} as const

/** One page of the purchasers of a listing. */
export function purchasers(orgId: string, search: PurchasersSearch) {
  return queryOptions({
    queryKey: ['purchasers', orgId, search.itemId, search],
    queryFn: async ({ signal }): Promise<PurchasersPage> => {
      const { itemId, q, sort, order, page } = search
      const params = {
        id: orgId,
        itemId,
        ...filters[search.state],
        ...(q !== '' && { orgname: q }),
        sortFields: sort,
        sortOrder: order,
        includeListing: false,
        start: (page - 1) * purchasersPerPage + 1,
        num: purchasersPerPage,
      }
      return { ...(await call(customersList, params, signal)), readAt: Date.now() }
    },
    placeholderData: keepPreviousData,
  })
}

/** The purchasers of a listing that changed last: what they hold tells which entitlements it has. */
export function recentPurchasers(orgId: string, itemId: string) {
  const search = { itemId, state: 'all', q: '', sort: 'modified', order: 'desc', page: 1 } as const
  return queryOptions({ ...purchasers(orgId, search), staleTime: 600_000 })
}

/** One purchaser of one listing, with the time it was read (ms). */
export interface PurchaserRead {
  /** `null`: this organization holds no provision of the listing. */
  row: CustomerRow | null
  readAt: number
}

/** The provision of one purchaser, read by ids alone so that an address is enough. */
export function purchaser(orgId: string, itemId: string, purchaserOrgId: string) {
  return queryOptions({
    queryKey: ['purchaser', orgId, itemId, purchaserOrgId],
    queryFn: ({ signal }) => readPurchaser(orgId, itemId, purchaserOrgId, signal),
  })
}

/** Reads one provision from the portal now. @throws PortalError */
export async function readPurchaser(
  orgId: string,
  itemId: string,
  purchaserOrgId: string,
  signal?: AbortSignal,
): Promise<PurchaserRead> {
  const name = await call(portals, { id: purchaserOrgId }, signal)
    .then((portal) => portal.name)
    .catch(() => undefined)
  const named = name === undefined ? null : await find(orgId, itemId, purchaserOrgId, name, signal)
  const row = named ?? (await find(orgId, itemId, purchaserOrgId, undefined, signal))
  return { row, readAt: Date.now() }
}

/** Walks the pages until the organization turns up; the newest wins where there are several rows. */
async function find(
  id: string,
  itemId: string,
  purchaserOrgId: string,
  orgname: string | undefined,
  signal?: AbortSignal,
): Promise<CustomerRow | null> {
  let start = 1
  for (;;) {
    const params = { id, itemId, ...(orgname !== undefined && { orgname }), start, num: 100 }
    const reply = await call(customersList, params, signal)
    const rows = reply.provisions.rows.filter(
      (row) => row.provision.purchaserOrgId === purchaserOrgId,
    )
    const newest = rows.sort((a, b) => (b.provision.modified ?? 0) - (a.provision.modified ?? 0))[0]
    if (newest) return newest
    if (reply.nextStart <= start) return null
    start = reply.nextStart
  }
}

/** Provisions of a listing that were read anyway; nothing is asked for. */
export function knownRows(client: QueryClient, orgId: string, itemId: string): Provision[] {
  const pages = client.getQueriesData<PurchasersPage>({ queryKey: ['purchasers', orgId, itemId] })
  return pages.flatMap(([, page]) => page?.provisions.rows.map((row) => row.provision) ?? [])
}
