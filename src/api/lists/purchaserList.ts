import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { config } from '~/config'
import { type CustomerRow, customersList } from '~/contract/provisions'
import { call } from '../call'
import { learnNames } from '../purchasers'
import { readSession } from '../sessionStore'
import { isStopped, pausedUntil } from '../throttle'
import { mend, type Page, readWhole, rowsPerPage, type WholeList } from './readWhole'
import { ReadPace } from './ReadPace'
import { rowKey } from './rowKey'
import { tellRowsRead } from './rowsRead'
import { keepSnapshot } from './snapshots'
import { keepList, type ListKey, storedList } from './storedLists'

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

/** The key of how far its reading has come. */
export function listProgressKey(orgId: string, itemId: string) {
  return ['purchaserListProgress', orgId, itemId] as const
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
        void keepList(key, list)
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
  const stored = key && (await storedList(key))
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
  const readPage = (start: number, sort: 'created' | 'modified') =>
    pace.run(() => readListPage(orgId, itemId, start, sort))
  if (known?.isComplete) {
    const mended = await mend(known, readPage)
    if (mended.isComplete) return { ...mended, hasDrifted: false }
  }
  return readWhole(readPage, (loaded, total) => {
    client.setQueryData<ListProgress>(listProgressKey(orgId, itemId), { loaded, total })
  })
}

async function readListPage(
  id: string,
  itemId: string,
  start: number,
  sortFields: 'created' | 'modified',
): Promise<Page> {
  const sortOrder = sortFields === 'created' ? 'asc' : 'desc'
  const askedAt = Date.now()
  const { provisions, total, nextStart } = await call(customersList, {
    ...{ id, itemId, start, sortFields, sortOrder, includeListing: false },
    num: rowsPerPage,
  })
  const { rows, unreadable } = provisions
  const page = { rows, unreadable, total, nextStart, askedAt, readAt: Date.now() }
  learnNames(rows)
  tellRowsRead(page)
  return page
}

/** Puts a row that was read by itself into the list that is held, so that both say the same. */
export function putRow(client: QueryClient, orgId: string, row: CustomerRow): void {
  const { itemId, modified = 0 } = row.provision
  const list = held(client, orgId, itemId)
  const key = rowKey(row)
  const place = list?.rows.findIndex((each) => rowKey(each) === key) ?? -1
  if (!list || place < 0 || modified < (list.rows[place]?.provision.modified ?? 0)) return
  const queryKey = purchaserListKey(orgId, itemId)
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
  client.setQueryData<PurchaserList>(
    queryKey,
    { ...list, rows: list.rows.with(place, row) },
    // One row more is known; the others are as old as they were.
    updatedAt === undefined ? {} : { updatedAt },
  )
}
