import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ReplyOf } from '~/contract/endpoint'
import { type CustomerRow, customersList, type Provision } from '~/contract/provisions'
import { portals } from '~/contract/self'
import { call } from './call'
import { askedSince } from './earlyAnswer'
import { findPurchaser, type ListCustomers } from './findPurchaser'
import { purchasersParams, type PurchasersSearch } from './purchasersRequest'

/** A page of purchasers as the portal counted it, and when it was asked for and answered (ms). */
export type PurchasersPage = ReplyOf<typeof customersList> & { askedAt: number; readAt: number }

/** What the keys of all pages of one listing begin with. */
export function purchaserListKey(orgId: string, itemId: string) {
  return ['purchasers', orgId, itemId]
}

/** One page of the purchasers of a listing. */
export function purchasers(orgId: string, search: PurchasersSearch) {
  return queryOptions({
    queryKey: ['purchasers', orgId, search.itemId, search],
    queryFn: async ({ signal }): Promise<PurchasersPage> => {
      const askedAt = askedSince()
      const reply = await call(customersList, purchasersParams(orgId, search), signal)
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

/** What a purchaser is called, for records that hold ids alone; `null` where nobody says. */
export function purchaserName(orgId: string, itemId: string, purchaserOrgId: string) {
  return queryOptions({
    queryKey: ['purchaserName', orgId, itemId, purchaserOrgId],
    queryFn: async ({ signal }): Promise<string | null> => {
      const name = names.get(purchaserOrgId) ?? (await askName(purchaserOrgId, signal))
      if (name !== undefined) return name
      const { row } = await readPurchaser(orgId, itemId, purchaserOrgId, signal)
      return row?.customer?.name ?? null
    },
    initialData: () => names.get(purchaserOrgId),
    staleTime: Infinity,
  })
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
  const list: ListCustomers = async (params) => {
    const reply = await call(customersList, params, signal)
    learnNames(reply.provisions.rows)
    return reply
  }
  const row = await findPurchaser(list, { orgId, itemId, purchaserOrgId, name })
  return { row, askedAt, readAt: Date.now() }
}

/** Provisions of a listing that were read anyway; nothing is asked for. */
export function knownRows(client: QueryClient, orgId: string, itemId: string): Provision[] {
  const pages = client.getQueriesData<PurchasersPage>({ queryKey: ['purchasers', orgId, itemId] })
  return pages.flatMap(([, page]) => page?.provisions.rows.map((row) => row.provision) ?? [])
}
