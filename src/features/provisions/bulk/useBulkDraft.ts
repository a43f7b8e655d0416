import { useCallback, useState } from 'react'
import {
  type BulkDraft,
  type BulkDraftKey,
  dropBulkDraft,
  keepBulkDraft,
  readBulkDraft,
} from '~/api/bulkDrafts'

/** What somebody has begun, kept in this tab with every change of it. */
export function useBulkDraft({ username, itemId }: BulkDraftKey) {
  const [draft, setDraft] = useState(() => readBulkDraft({ username, itemId }))
  const begin = useCallback(
    (next: BulkDraft) => {
      keepBulkDraft({ username, itemId }, next)
      setDraft(next)
    },
    [username, itemId],
  )
  const change = useCallback(
    (next: (draft: BulkDraft) => BulkDraft) => {
      setDraft((before) => {
        const after = before && next(before)
        // Kept twice where React draws twice: the same both times.
        if (after) keepBulkDraft({ username, itemId }, after)
        return after
      })
    },
    [username, itemId],
  )
  const drop = useCallback(() => {
    dropBulkDraft({ username, itemId })
    setDraft(undefined)
  }, [username, itemId])
  return { draft, begin, change, drop }
}
