import { CancelledError, type QueryClient } from '@tanstack/react-query'
import { config } from '~/config'
import { listing } from '../listings'
import { learnNames, purchasers, readPurchasers } from '../purchasers'
import { newestSearch, plainSearch, purchasersPerPage } from '../purchasersRequest'
import { readSession } from '../sessionStore'
import type { ListKey } from './listDatabase'
import { listPace } from './listPace'
import { mend } from './mend'
import { listProgress, type PurchaserList, purchaserListKey } from './purchaserList'
import { type Page, type ReadPage, readWhole } from './readWhole'
import { keepSnapshot } from './snapshots'
import { keepList, storedList } from './storedLists'

/**
 * How long changes alone bring a list up to date (ms). Esri's pages show the stamp they are found by and
 * promise nothing of it, so that every row is read again once a day.
 */
const longestByChanges = 24 * 60 * 60_000

/**
 * How long a kept list waits for what changed last while its first page is on the screen (ms): a list that is
 * shown and at once replaced is searched, counted and sorted twice.
 */
const patience = 700

/** The list that is held or was kept, brought up to date; else every page is read. @throws PortalError */
export async function loadList(
  client: QueryClient,
  orgId: string,
  itemId: string,
): Promise<PurchaserList> {
  const held = client.getQueryData<PurchaserList>(purchaserListKey(orgId, itemId))
  const kept = held ? undefined : await restore(client, orgId, itemId)
  const show = () => kept && client.setQueryData(purchaserListKey(orgId, itemId), kept)
  const hasFirst = client.getQueryData(firstPage(orgId, itemId).queryKey) !== undefined
  const waiting = setTimeout(show, hasFirst ? patience : 0)
  try {
    const known = held ?? kept
    const list =
      (known && (await bringUpToDate(client, orgId, itemId, known))) ??
      (await readAll(client, orgId, itemId))
    keep(client, orgId, itemId, list)
    return list
  } catch (error) {
    show()
    throw error
  } finally {
    clearTimeout(waiting)
  }
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
  const list = await readAll(client, orgId, itemId, false)
  client.setQueryData<PurchaserList>(purchaserListKey(orgId, itemId), list)
  keep(client, orgId, itemId, list)
  return list
}

function listKey(sellerOrgId: string, itemId: string): ListKey | undefined {
  const session = readSession()
  if (!('user' in session)) return undefined
  return { portal: config().portalUrl, sellerOrgId, itemId, username: session.user.username }
}

/** For the next visit; nobody waits for it. */
function keep(client: QueryClient, orgId: string, itemId: string, list: PurchaserList): void {
  const key = listKey(orgId, itemId)
  if (!key) return
  const title = client.getQueryData(listing(itemId).queryKey)?.title ?? list.title
  void keepList(key, { ...list, title })
  void keepSnapshot(client, key, list)
}

async function restore(
  client: QueryClient,
  orgId: string,
  itemId: string,
): Promise<PurchaserList | undefined> {
  const key = listKey(orgId, itemId)
  const { queryKey } = firstPage(orgId, itemId)
  const stored =
    key &&
    (await storedList(key, ({ rows, ...facts }) => {
      // Of a long list a page is shown before all of it is here; the portal's takes its place when it comes.
      const first = rows.slice(0, purchasersPerPage)
      const page = { ...facts, rows: first, unreadable: 0, nextStart: first.length + 1 }
      client.setQueryData(queryKey, (shown) => shown ?? page, { updatedAt: 0 })
    }))
  if (!stored) return undefined
  learnNames(stored.rows)
  return { ...stored, isStored: true, lacksContacts: true }
}

/** `undefined`: the rows changed last do not tell enough. */
async function bringUpToDate(
  client: QueryClient,
  orgId: string,
  itemId: string,
  known: PurchaserList,
): Promise<PurchaserList | undefined> {
  if (!known.isComplete || Date.now() - known.wholeAt > longestByChanges) return undefined
  const mended = await mend(known, pageReader(client, orgId, itemId))
  return mended.isComplete ? { ...known, ...mended, hasDrifted: false, isStored: false } : undefined
}

async function readAll(
  client: QueryClient,
  orgId: string,
  itemId: string,
  mayShare = true,
): Promise<PurchaserList> {
  const { queryKey } = listProgress(orgId, itemId)
  const list = await readWhole(
    pageReader(client, orgId, itemId, mayShare),
    (page, _start, loaded) => {
      client.setQueryData(queryKey, { loaded: Math.min(loaded, page.total), total: page.total })
    },
  )
  return { ...list, isStored: false, lacksContacts: false }
}

/**
 * Pages at the pace of lists. The first by name is what a screen without any wish shows, and nobody asks twice;
 * read a second time, because the list has changed meanwhile, it is read anew. Without `mayShare` it always is.
 */
function pageReader(client: QueryClient, orgId: string, itemId: string, mayShare = true): ReadPage {
  let isFirst = mayShare
  return (start, sort) => {
    const search = sort === 'orgname' ? plainSearch : newestSearch
    const read = () => readPurchasers(orgId, { itemId, ...search, start })
    if (start > 1 || sort !== 'orgname' || !isFirst) return listPace.run(read)
    isFirst = false
    return listPace.run(() => readFirst(client, orgId, itemId).catch(orWhenLeft(read)))
  }
}

function firstPage(orgId: string, itemId: string) {
  return purchasers(orgId, { itemId, ...plainSearch })
}

function readFirst(client: QueryClient, orgId: string, itemId: string): Promise<Page> {
  // Trying again is the pace's business.
  return client.query({ ...firstPage(orgId, itemId), staleTime: 30_000, retry: false })
}

/** A screen that is left gives its reading up; the list goes on. */
function orWhenLeft(read: () => Promise<Page>): (error: unknown) => Promise<Page> {
  return (error) => {
    if (error instanceof CancelledError) return read()
    throw error
  }
}
