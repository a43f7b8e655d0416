import type { Query, QueryKey } from '@tanstack/react-query'
import { dropAccessDraft } from '~/api/accessDrafts'
import { dropSentDraft } from '~/api/drafts'
import { dropRows, putRow } from '~/api/lists/changeList'
import { onRowsRead, type RowsRead, rowsReadBefore } from '~/api/lists/rowsRead'
import { pagesKey, purchaser, type PurchaserRead } from '~/api/purchasers'
import { queryClient } from '~/api/queryClient'
import { config } from '~/config'
import type { Access } from '~/rules/access'
import type { Engine } from './Engine'
import { type Intent, isEnd } from './intent'
import { type Seen, seenOf } from './reading'
import type { Sightings } from './Sightings'
import type { Store } from './Store'

/**
 * R10: whatever a screen reads is held against what was confirmed, and against what this browser knew; no
 * screen can forget it, nor be too early.
 */
export function followReads(engine: Engine, sightings: Sightings): void {
  const cache = queryClient.getQueryCache()
  const follow = ({ rows, askedAt, readAt }: RowsRead, sellerOrgId: string, isOpened = false) => {
    for (const { provision } of rows) {
      const { itemId, purchaserOrgId } = provision
      const key = { portal: config().portalUrl, sellerOrgId, itemId, purchaserOrgId }
      const seen = seenOf(provision, askedAt, readAt)
      const own = engine.store.of(key)
      if (own.length > 0) void engine.observe(key, seen)
      // What cannot be kept is not noticed; the next read may.
      void sightings.observe({ key, seen, own, isOpened }).catch(() => undefined)
    }
  }
  const followOpened = ({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>) => {
    const [name, sellerOrgId] = queryKey as QueryKey & string[]
    if (name !== 'purchaser' || sellerOrgId === undefined || state.data === undefined) return
    // The keys of the cache say what it holds; see api/purchasers.ts.
    const { row, ...times } = state.data as PurchaserRead
    if (!row) return
    follow({ rows: [row], ...times }, sellerOrgId, true)
    putRow(queryClient, sellerOrgId, row)
  }
  for (const read of rowsReadBefore()) follow(read, read.sellerOrgId)
  onRowsRead((read) => follow(read, read.sellerOrgId))
  cache.getAll().forEach(followOpened)
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    followOpened(event.query)
  })
}

/**
 * What a change has left is shown at once, without another read. Those that had ended before are left
 * alone: what somebody has typed since is a draft of another change.
 */
export function followEnds(store: Store): void {
  const known = new Set(store.all.filter(isEnd).map(({ id }) => id))
  store.subscribe(() => {
    for (const intent of store.all) {
      if (!isEnd(intent) || known.has(intent.id)) continue
      known.add(intent.id)
      showEnd(intent)
    }
  })
}

function showEnd({ key, seen, state, operator, want }: Intent): void {
  const { sellerOrgId, itemId, purchaserOrgId } = key
  const { queryKey } = purchaser(sellerOrgId, itemId, purchaserOrgId)
  const left =
    seen &&
    queryClient.setQueryData<PurchaserRead>(queryKey, (read) => read && withSeen(read, seen))
  if (left?.row) putRow(queryClient, sellerOrgId, left.row)
  if (seen?.isGone) dropRows(queryClient, key)
  const lists = pagesKey(sellerOrgId, itemId)
  void queryClient.invalidateQueries({ queryKey: lists, refetchType: 'none' })
  if (state !== 'confirmed') return
  const draftKey = { username: operator.username, itemId, orgId: purchaserOrgId }
  if ('maxUsers' in want) {
    dropSentDraft(draftKey)
    dropSentDraft({ ...draftKey, form: 'proposal' })
  } else dropAccessDraft(want.operation === 'purchase' ? 'grant' : 'withdraw', draftKey)
}

function withSeen(read: PurchaserRead, seen: Seen): PurchaserRead {
  const { row } = read
  if (!row || seen.readAt < read.readAt) return read
  const { value, stamp, isGone, access, askedAt, readAt } = seen
  if (isGone) return { row: null, askedAt, readAt }
  const { entitlementsModified, modified } = stamp
  const { orgEntitlements: _, ...rest } = row.provision
  const provision = {
    ...rest,
    ...(access && withAccess(access)),
    ...(modified !== undefined && { modified }),
    ...(value && {
      orgEntitlements: {
        ...value,
        ...(entitlementsModified !== undefined && { entitlementsModified }),
      },
    }),
  }
  return { row: { ...row, provision }, askedAt, readAt }
}

function withAccess({ kind, endDate }: Access) {
  return {
    endDate,
    purchased: kind === 'purchase',
    trial: kind === 'trial',
    interested: kind === 'request',
  }
}
