import { queryOptions } from '@tanstack/react-query'
import type { Look } from '~/rules/purchasers/changesSince'
import { queryClient } from '../queryClient'
import { type ListKey, nameOf, openLists } from './listDatabase'

/** Version of what is stored; what has another is as if nobody had looked. */
const version = 1

interface Stored {
  version: typeof version
  look: Look
}

/** Whoever has not looked for so long (ms) comes back: what they saw last is what news is held against. */
export const visitGap = 30 * 60_000
/** What the keys of all looks in the cache begin with. */
export const lookKeys = ['look'] as const

/** What was seen at the last visit; it stays for this one, which is as long as the cache holds it. */
export function lastLook({ portal, sellerOrgId, username, itemId }: ListKey) {
  return queryOptions({
    queryKey: [...lookKeys, sellerOrgId, itemId, portal, username],
    queryFn: () => storedLook({ portal, sellerOrgId, username, itemId }),
    staleTime: Infinity,
    gcTime: visitGap,
    structuralSharing: false,
  })
}

/** `null` where nobody has looked yet, or this browser keeps nothing. */
async function storedLook(key: ListKey): Promise<Look | null> {
  try {
    // Written by this app alone, and only in this version's shape.
    const stored = (await (await openLists()).get('looks', nameOf(key))) as Stored | undefined
    return stored?.version === version ? stored.look : null
  } catch {
    return null
  }
}

/** Keeps what is seen of a list, for the next visit. */
export async function keepLook(key: ListKey, look: Look): Promise<void> {
  const stored: Stored = { version, look }
  try {
    await (await openLists()).put('looks', stored, nameOf(key))
  } catch {
    // A full or a private browser: the next visit compares with an earlier one, or with none.
  }
}

/** Forgets what was seen, of every list on this device. */
export async function forgetLooks(): Promise<void> {
  queryClient.removeQueries({ queryKey: lookKeys })
  try {
    await (await openLists()).clear('looks')
  } catch {
    // Nothing was kept.
  }
}
