import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { config } from '~/config'
import type { CustomerRow } from '~/contract/provisions'
import { learnNames, purchasers, readPurchasers } from '../purchasers'
import { newestSearch, plainSearch } from '../purchasersRequest'
import { readSession } from '../sessionStore'
import { isStopped, pausedUntil } from '../throttle'
import { noteKnown } from './knownLists'
import type { ListKey } from './listDatabase'
import { type ListSort, mend, type Page, readWhole, rowsPerPage, type WholeList } from './readWhole'
import { ReadPace } from './ReadPace'
import { placesOf, rowKey, withRows } from './rowKey'
import { keepSnapshot } from './snapshots'
import { keepList, storedList } from './storedLists'

/** Every purchaser of one listing. `isStored`: from an earlier visit, being refreshed or not reachable now. */
export type PurchaserList = WholeList & { isStored: boolean }

/** How far the reading of a list has come, in rows. */
export interface ListProgress {
  loaded: number
  total: number
}

/** One pace for all lists of this tab. */
const pace = new ReadPace({
  pausedUntil,
  isStopped,
  now: Date.now,
  wait: (ms) => new Promise((done) => setTimeout(done, ms * config().timeScale)),
})

/** The key of a list in the cache. */
export function purchaserListKey(orgId: string, itemId: string) {
  return ['purchaserList', orgId, itemId] as const
}

function listProgressKey(orgId: string, itemId: string) {
  return ['purchaserListProgress', orgId, itemId] as const
}

/** How far the reading of a list has come; nothing is asked for. */
export function listProgress(orgId: string, itemId: string) {
  return queryOptions<ListProgress>({
    queryKey: listProgressKey(orgId, itemId),
    queryFn: skipToken,
    staleTime: Infinity,
  })
}

/**
 * All purchasers of one listing, in every state. What an earlier visit kept is there at once and brought up
 * to date; else every page is read. It goes on when the screen is left, so that coming back finds it.
 */
export function purchaserList(orgId: string, itemId: string) {
  return queryOptions({
    queryKey: purchaserListKey(orgId, itemId),
    queryFn: async ({ client }): Promise<PurchaserList> => {
      const known = held(client, orgId, itemId) ?? (await restore(client, orgId, itemId))
      const list = { ...(await bringUpToDate(client, orgId, itemId, known)), isStored: false }
      const key = listKey(orgId, itemId)
      if (key) {
        void keepList(key, list).then((isKept) => {
          noteKnown(itemId, isKept && list.isComplete)
        })
        void keepSnapshot(client, key, list)
      }
      return list
    },
    staleTime: 60_000,
    gcTime: 60 * 60_000,
    // Rows are compared by their stamps, not member by member.
    structuralSharing: false,
    retry: false,
  })
}

function held(client: QueryClient, orgId: string, itemId: string): PurchaserList | undefined {
  return client.getQueryData(purchaserListKey(orgId, itemId))
}

function listKey(sellerOrgId: string, itemId: string): ListKey | undefined {
  const session = readSession()
  if (!('user' in session)) return undefined
  return { portal: config().portalUrl, sellerOrgId, itemId, username: session.user.username }
}

async function restore(client: QueryClient, orgId: string, itemId: string) {
  const key = listKey(orgId, itemId)
  const stored =
    key &&
    (await storedList(key, ({ total, unreadable, askedAt, readAt }, rows) => {
      const page = { rows: rows.slice(0, rowsPerPage), total, unreadable, nextStart: -1 }
      showFirstPage(client, orgId, itemId, { ...page, askedAt, readAt })
    }))
  if (!stored) return undefined
  const list: PurchaserList = { ...stored, isStored: true }
  learnNames(list.rows)
  client.setQueryData(purchaserListKey(orgId, itemId), list)
  return list
}

async function bringUpToDate(
  client: QueryClient,
  orgId: string,
  itemId: string,
  known: PurchaserList | undefined,
): Promise<WholeList> {
  const readPage = (start: number, sort: ListSort) =>
    pace.run(() => readListPage(orgId, itemId, start, sort))
  if (known?.isComplete) {
    const mended = await mend(known, readPage)
    if (mended.isComplete) return { ...mended, hasDrifted: false }
  }
  return readWhole(readPage, (page, start, loaded) => {
    if (start === 1) showFirstPage(client, orgId, itemId, page)
    const progress = { loaded: Math.min(loaded, page.total), total: page.total }
    client.setQueryData<ListProgress>(listProgressKey(orgId, itemId), progress)
  })
}

/** The first page is what an address without any wish asks for; nobody has to read it twice. */
function showFirstPage(client: QueryClient, orgId: string, itemId: string, page: Page): void {
  const { queryKey } = purchasers(orgId, { itemId, ...plainSearch })
  client.setQueryData(queryKey, page)
}

function readListPage(orgId: string, itemId: string, start: number, sort: ListSort): Promise<Page> {
  const search = sort === 'orgname' ? plainSearch : newestSearch
  return readPurchasers(orgId, { itemId, ...search, start })
}

/**
 * Reads every page anew, and with it the persons that this device does not keep; the list that was held is
 * replaced. @throws PortalError
 */
export async function readListAnew(
  client: QueryClient,
  orgId: string,
  itemId: string,
): Promise<PurchaserList> {
  const list = { ...(await bringUpToDate(client, orgId, itemId, undefined)), isStored: false }
  client.setQueryData<PurchaserList>(purchaserListKey(orgId, itemId), list)
  return list
}

/** Puts a row that was read by itself into the list that is held, so that both say the same. */
export function putRow(client: QueryClient, orgId: string, row: CustomerRow): void {
  change(client, orgId, row.provision.itemId, (list) => {
    if (!placesOf(list.rows).has(rowKey(row))) return list
    const rows = withRows(list.rows, [row])
    return rows === list.rows ? list : { ...list, rows }
  })
}

/** Whose rows of which listing. */
export interface PurchaserKey {
  sellerOrgId: string
  itemId: string
  purchaserOrgId: string
}

/** Takes a purchaser whose access was withdrawn out of the list that is held. */
export function dropRows(
  client: QueryClient,
  { sellerOrgId, itemId, purchaserOrgId }: PurchaserKey,
) {
  change(client, sellerOrgId, itemId, (list) => {
    const rows = list.rows.filter(({ provision }) => provision.purchaserOrgId !== purchaserOrgId)
    const gone = list.rows.length - rows.length
    return gone === 0 ? list : { ...list, rows, total: list.total - gone }
  })
}

/** What is known of one purchaser makes the others no younger. */
function change(
  client: QueryClient,
  orgId: string,
  itemId: string,
  make: (list: PurchaserList) => PurchaserList,
): void {
  const list = held(client, orgId, itemId)
  const next = list && make(list)
  if (!next || next === list) return
  const queryKey = purchaserListKey(orgId, itemId)
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
  client.setQueryData(queryKey, next, updatedAt === undefined ? {} : { updatedAt })
}
