import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { portals } from '~/contract/self'
import { call } from './call'
import { askedSince } from './earlyAnswer'
import { findPurchaser, type ListCustomers } from './findPurchaser'
import { listCustomers } from './listCustomers'
import { type PurchaserList, purchaserListKey } from './lists/purchaserList'
import type { Page } from './lists/readWhole'
import { tellRowsRead } from './lists/rowsRead'
import { newestSearch, purchasersParams, type PurchasersSearch, startOf } from './purchasersRequest'

/** What the keys of all pages of one listing begin with. */
export function pagesKey(orgId: string, itemId: string) {
  return ['purchasers', orgId, itemId]
}

/** One page of the purchasers of a listing. */
export function purchasers(orgId: string, search: PurchasersSearch) {
  return queryOptions({
    queryKey: ['purchasers', orgId, search.itemId, search],
    queryFn: ({ signal }) => {
      return readPurchasers(orgId, { ...search, start: startOf(search) }, signal)
    },
    placeholderData: keepPreviousData,
  })
}

/** Reads one page from the portal, from the row `start` on, which counts from 1. @throws PortalError */
export async function readPurchasers(
  orgId: string,
  search: PurchasersSearch & { start: number },
  signal?: AbortSignal,
): Promise<Page> {
  const askedAt = askedSince()
  const params = purchasersParams(orgId, search)
  const { provisions, total, nextStart } = await listCustomers(params, signal)
  const page = { ...provisions, total, nextStart, askedAt, readAt: Date.now() }
  learnNames(page.rows)
  tellRowsRead({ ...page, sellerOrgId: orgId })
  return page
}

/** The purchasers of a listing that changed last: what they hold tells which entitlements it has. */
export function recentPurchasers(orgId: string, itemId: string) {
  return queryOptions({ ...purchasers(orgId, { itemId, ...newestSearch }), staleTime: 600_000 })
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

/** Remembers what organizations are called. */
export function learnNames(rows: readonly CustomerRow[]): void {
  for (const { provision, customer } of rows) {
    if (customer?.name) names.set(provision.purchaserOrgId, customer.name)
  }
}

/** How many of these organizations have no name here yet. */
export function countNameless(orgIds: readonly string[]): number {
  return orgIds.filter((orgId) => !names.has(orgId)).length
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
    const reply = await listCustomers(params, signal)
    learnNames(reply.provisions.rows)
    return reply
  }
  const row = await findPurchaser(list, { orgId, itemId, purchaserOrgId, name })
  return { row, askedAt, readAt: Date.now() }
}

/**
 * Provisions of a listing that were read anyway, as many as it takes to have every entitlement they hold
 * among them; nothing is asked for.
 */
export function knownHolders(client: QueryClient, orgId: string, itemId: string): Provision[] {
  const list = client.getQueryData<PurchaserList>(purchaserListKey(orgId, itemId))
  const pages = client.getQueriesData<Page>({ queryKey: ['purchasers', orgId, itemId] })
  const rows = [...(list?.rows ?? []), ...pages.flatMap(([, page]) => page?.rows ?? [])]
  const seen = new Set<string>()
  return rows
    .map(({ provision }) => provision)
    .filter(({ orgEntitlements }) => {
      const before = seen.size
      for (const key of orgEntitlements?.entitlements.keys() ?? []) seen.add(key)
      return seen.size > before
    })
}
