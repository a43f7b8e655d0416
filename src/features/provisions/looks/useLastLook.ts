import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ListKey } from '~/api/lists/listDatabase'
import type { PurchaserList } from '~/api/lists/purchaserList'
import { rowKey } from '~/api/lists/rowKey'
import { keepLook, lastLook, lookKeys, visitGap } from '~/api/lists/storedLooks'
import { whenIdle } from '~/lib/whenIdle'
import { type Changes, changesSince, type Look, lookAt } from '~/rules/purchasers/changesSince'

/** News of a list: what it is held against, what differs, and how to say that all of it was seen. */
export interface News {
  look: Look
  changes: Changes
  markSeen: () => void
}

/**
 * Holds a list against what was seen of it at the last visit, and keeps it for the next. `undefined`: there
 * was no last visit, or the list is not as the portal holds it now.
 */
export function useLastLook(key: ListKey, list: PurchaserList): News | undefined {
  const client = useQueryClient()
  const query = lastLook(key)
  const { data: look, isSuccess } = useQuery(query)
  const { rows, readAt, isStored, isComplete, unreadable } = list
  const isWhole = isComplete && unreadable === 0

  useEffect(
    () => followVisits(() => void client.invalidateQueries({ queryKey: lookKeys })),
    [client],
  )
  useEffect(() => {
    if (!isSuccess || isStored || !isWhole || kept.has(rows)) return
    kept.add(rows)
    void whenIdle().then(() => keepLook(key, lookAt(rows, readAt, rowKey, look)))
  })

  const changes = useMemo(
    () => (look && !isStored ? changesSince(look, rows, { isWhole, keyOf: rowKey }) : undefined),
    [look, isStored, rows, isWhole],
  )
  if (!look || !changes) return undefined
  const markSeen = () => client.setQueryData(query.queryKey, lookAt(rows, readAt, rowKey))
  return { look, changes, markSeen }
}

/** Lists that were kept as they are. */
const kept = new WeakSet<PurchaserList['rows']>()

/** Calls `onVisit` when the page is looked at again after a long time out of sight. */
function followVisits(onVisit: () => void): () => void {
  let leftAt = Infinity
  const follow = () => {
    if (document.hidden) leftAt = Date.now()
    else if (Date.now() - leftAt > visitGap) onVisit()
  }
  document.addEventListener('visibilitychange', follow)
  return () => document.removeEventListener('visibilitychange', follow)
}
