import { queryOptions } from '@tanstack/react-query'
import { type Look, type LookRow } from '~/rules/purchasers/changesSince'
import type { ListKey } from './listDatabase'
import { Parts } from './parts'

const looks = new Parts<Pick<Look, 'takenAt'>, readonly [string, LookRow]>({
  prefix: 'look ',
  version: 1,
  isSame: ([name, row], [otherName, other]) => name === otherName && row === other,
  toKeep: (entry) => entry,
})

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
  const kept = await looks.read(key).catch(() => undefined)
  return kept ? { ...kept.facts, rows: new Map(kept.items) } : null
}

/** Keeps what is seen of a list, for the next visit. */
export async function keepLook(key: ListKey, { takenAt, rows }: Look): Promise<void> {
  try {
    await looks.write(key, { facts: { takenAt }, items: [...rows] })
  } catch {
    // A full or a private browser: the next visit compares with an earlier one, or with none.
  }
}
