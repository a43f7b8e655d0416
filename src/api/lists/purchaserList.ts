import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { config } from '~/config'
import type { CustomerRow } from '~/contract/provisions'
import { learnNames, plainSearch, purchasers, readPurchasers } from '../purchasers'
import { readSession } from '../sessionStore'
import { isStopped, pausedUntil } from '../throttle'
import { mend } from './mend'
import { rowsPerPage } from './readPages'
import { type Page, type ReadPage, readWhole, type WholeList } from './readWhole'
import { ReadPace } from './ReadPace'
import { placesOf, rowKey, withRows } from './rowKey'
import { keepList, type ListKey, storedList } from './storedLists'

/** Every purchaser of one listing. */
export interface PurchaserList extends WholeList {
  /** From an earlier visit, being refreshed or not reachable now. */
  isStored: boolean
  /** What an earlier visit kept tells of no persons; see `contactsOf`. */
  lacksContacts: boolean
}

/**
 * How long changes alone bring a list up to date (ms). Esri's pages show the stamp they are found by and
 * promise nothing of it, so that every row is read again once a day.
 */
const longestByChanges = 24 * 60 * 60_000

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
  timeScale: () => config().timeScale,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
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
      const list =
        (known && (await bringUpToDate(orgId, itemId, known))) ??
        (await readAll(client, orgId, itemId))
      keep(orgId, itemId, list)
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

/** For the next visit; nobody waits for it. */
function keep(orgId: string, itemId: string, list: PurchaserList): void {
  const key = listKey(orgId, itemId)
  if (key) void keepList(key, list)
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
  const list: PurchaserList = { ...stored, isStored: true, lacksContacts: true }
  learnNames(list.rows)
  client.setQueryData(purchaserListKey(orgId, itemId), list)
  return list
}

/** `undefined`: the rows changed last do not tell enough. */
async function bringUpToDate(
  orgId: string,
  itemId: string,
  known: PurchaserList,
): Promise<PurchaserList | undefined> {
  if (!known.isComplete || Date.now() - known.wholeAt > longestByChanges) return undefined
  const mended = await mend(known, pageReader(orgId, itemId))
  return mended.isComplete ? { ...known, ...mended, hasDrifted: false, isStored: false } : undefined
}

async function readAll(client: QueryClient, orgId: string, itemId: string): Promise<PurchaserList> {
  const list = await readWhole(pageReader(orgId, itemId), (page, start, loaded) => {
    if (start === 1) showFirstPage(client, orgId, itemId, page)
    const progress = { loaded: Math.min(loaded, page.total), total: page.total }
    client.setQueryData<ListProgress>(listProgressKey(orgId, itemId), progress)
  })
  return { ...list, isStored: false, lacksContacts: false }
}

/** Reads every row of a list that lacks contacts, so that it has them. Its answer is in the list. */
export function contactsOf(orgId: string, itemId: string) {
  return queryOptions({
    queryKey: ['purchaserContacts', orgId, itemId],
    queryFn: async ({ client }): Promise<null> => {
      const list = await readAll(client, orgId, itemId)
      client.setQueryData<PurchaserList>(purchaserListKey(orgId, itemId), list)
      keep(orgId, itemId, list)
      return null
    },
    gcTime: 0,
    retry: false,
  })
}

/** The first page is what an address without any wish asks for; nobody has to read it twice. */
function showFirstPage(client: QueryClient, orgId: string, itemId: string, page: Page): void {
  const { queryKey } = purchasers(orgId, { itemId, ...plainSearch })
  client.setQueryData(queryKey, page)
}

function pageReader(orgId: string, itemId: string): ReadPage {
  return (start, sort) => {
    const order = sort === 'orgname' ? 'asc' : 'desc'
    const search = { itemId, ...plainSearch, sort, order, start } as const
    return pace.run(() => readPurchasers(orgId, search))
  }
}

/** Puts a row that was read by itself into the list that is held, so that both say the same. */
export function putRow(client: QueryClient, orgId: string, row: CustomerRow): void {
  const { itemId } = row.provision
  const list = held(client, orgId, itemId)
  if (!list || !placesOf(list.rows).has(rowKey(row))) return
  const rows = withRows(list.rows, [row])
  if (rows === list.rows) return
  const queryKey = purchaserListKey(orgId, itemId)
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
  // One row more is known; the others are as old as they were.
  const options = updatedAt === undefined ? {} : { updatedAt }
  client.setQueryData<PurchaserList>(queryKey, { ...list, rows }, options)
}
