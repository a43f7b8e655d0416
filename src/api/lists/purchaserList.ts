import { queryOptions, skipToken } from '@tanstack/react-query'
import { firstAnswer } from '../queryClient'
import { keepsLists } from './keepsLists'
import type { WholeList } from './readWhole'

/** Every purchaser of one listing. */
export interface PurchaserList extends WholeList {
  /** From an earlier visit, being refreshed or not reachable now. */
  isStored: boolean
  /** What an earlier visit kept tells of no persons; see `contactsOf`. */
  lacksContacts: boolean
  /** What its listing was called when it was kept; what the portal says goes before. */
  title?: string | undefined
}

/** How far the reading of a list has come, in rows. */
export interface ListProgress {
  loaded: number
  total: number
}

/** The key of a list in the cache. */
export function purchaserListKey(orgId: string, itemId: string) {
  return ['purchaserList', orgId, itemId] as const
}

/** How far the reading of a list has come; nothing is asked for. */
export function listProgress(orgId: string, itemId: string) {
  return queryOptions<ListProgress>({
    queryKey: ['purchaserListProgress', orgId, itemId],
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
      // What was kept shows rows before the portal can; what reads all of them comes after its first page.
      if (!keepsLists()) await firstAnswer()
      const { loadList } = await import('./loadList')
      return loadList(client, orgId, itemId)
    },
    staleTime: 60_000,
    gcTime: 60 * 60_000,
    // Rows are compared by their stamps, not member by member.
    structuralSharing: false,
    retry: false,
  })
}

/** Reads every row of a list that lacks contacts, so that it has them. Its answer is in the list. */
export function contactsOf(orgId: string, itemId: string) {
  return queryOptions({
    queryKey: ['purchaserContacts', orgId, itemId],
    queryFn: async ({ client }): Promise<null> => {
      const { readListAnew } = await import('./loadList')
      await readListAnew(client, orgId, itemId)
      return null
    },
    gcTime: 0,
    retry: false,
  })
}
