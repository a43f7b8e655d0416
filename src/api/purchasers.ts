import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '~/contract/endpoint'
import { type CustomerRow, customersList, type Provision } from '~/contract/provisions'
import { portals } from '~/contract/self'
import { call } from './call'
import { PortalError } from './PortalError'

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

/** A page of purchasers as the portal counted it, and when it was asked for and answered (ms). */
export type PurchasersPage = ReplyOf<typeof customersList> & { askedAt: number; readAt: number }

const filters = {
  all: {},
  purchased: { type: 'PURCHASE', status: 'active' },
  trial: { type: 'TRIAL', status: 'active' },
  requested: { type: 'REQUEST' },
  ended: { status: 'expired' },
} as const

/** What the keys of all pages of one listing begin with. */
export function purchaserListKey(orgId: string, itemId: string) {
  return ['purchasers', orgId, itemId]
}

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
      const askedAt = Date.now()
      const reply = await call(customersList, params, signal)
      learnNames(reply.provisions.rows)
      return { ...reply, askedAt, readAt: Date.now() }
    },
    placeholderData: keepPreviousData,
  })
}

/** The purchasers of a listing that changed last: what they hold tells which entitlements it has. */
export function recentPurchasers(orgId: string, itemId: string) {
  const search = { itemId, state: 'all', q: '', sort: 'modified', order: 'desc', page: 1 } as const
  return queryOptions({ ...purchasers(orgId, search), staleTime: 600_000 })
}

/** One purchaser of one listing, and when it was asked for and answered (ms). */
export interface PurchaserRead {
  /** `null`: this organization holds no provision of the listing. */
  row: CustomerRow | null
  askedAt: number
  readAt: number
}

/** The provision of one purchaser, read by ids alone so that an address is enough. */
export function purchaser(orgId: string, itemId: string, purchaserOrgId: string) {
  return queryOptions({
    queryKey: ['purchaser', orgId, itemId, purchaserOrgId],
    queryFn: ({ signal }) => readPurchaser(orgId, itemId, purchaserOrgId, signal),
  })
}

/** Names of organizations that were read, so that one call finds one provision; never stored. */
const names = new Map<string, string>()

function learnNames(rows: readonly CustomerRow[]): void {
  for (const { provision, customer } of rows) {
    if (customer?.name) names.set(provision.purchaserOrgId, customer.name)
  }
}

async function askName(purchaserOrgId: string, signal?: AbortSignal): Promise<string | undefined> {
  const name = await call(portals, { id: purchaserOrgId }, signal)
    .then((portal) => portal.name)
    .catch(() => undefined)
  return name ?? undefined
}

/** Reads one provision from the portal now: by name, and without it where that finds nothing. @throws PortalError */
export async function readPurchaser(
  orgId: string,
  itemId: string,
  purchaserOrgId: string,
  signal?: AbortSignal,
): Promise<PurchaserRead> {
  const name = names.get(purchaserOrgId) ?? (await askName(purchaserOrgId, signal))
  const askedAt = Date.now()
  const named = await findNamed(orgId, itemId, purchaserOrgId, name, signal)
  const row = named ?? (await find(orgId, itemId, purchaserOrgId, undefined, signal))
  return { row, askedAt, readAt: Date.now() }
}

/** That the portal finds a row by the organization's name is assumed; a refusal is worth a longer way. */
async function findNamed(...search: Parameters<typeof find>): Promise<CustomerRow | null> {
  if (search[3] === undefined) return null
  try {
    return await find(...search)
  } catch (error) {
    if (error instanceof PortalError && error.kind === 'refused' && error.code === 400) return null
    throw error
  }
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
    learnNames(reply.provisions.rows)
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
