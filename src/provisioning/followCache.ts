import type { Query, QueryKey } from '@tanstack/react-query'
import { dropAccessDraft } from '~/api/accessDrafts'
import { dropDraft } from '~/api/drafts'
import {
  purchaser,
  purchaserListKey,
  type PurchaserRead,
  type PurchasersPage,
} from '~/api/purchasers'
import { queryClient } from '~/api/queryClient'
import { config } from '~/config'
import type { CustomerRow } from '~/contract/provisions'
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
  const follow = ({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>) => {
    const [name, sellerOrgId] = queryKey as QueryKey & string[]
    if (sellerOrgId === undefined || state.data === undefined) return
    for (const { row, askedAt, readAt } of rowsRead(name, state.data)) {
      const { itemId, purchaserOrgId } = row.provision
      const key = { portal: config().portalUrl, sellerOrgId, itemId, purchaserOrgId }
      const seen = seenOf(row.provision, askedAt, readAt)
      const own = engine.store.of(key)
      void engine.observe(key, seen)
      const isOpened = name === 'purchaser'
      // What cannot be kept is not noticed; the next read may.
      void sightings.observe({ key, seen, own, isOpened }).catch(() => undefined)
    }
  }
  cache.getAll().forEach(follow)
  cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    follow(event.query)
  })
}

interface RowRead {
  row: CustomerRow
  askedAt: number
  readAt: number
}

function rowsRead(name: unknown, data: unknown): RowRead[] {
  if (name === 'purchaser') {
    // The keys of the cache say what it holds; see api/purchasers.ts.
    const { row, ...read } = data as PurchaserRead
    return row ? [{ row, ...read }] : []
  }
  if (name !== 'purchasers') return []
  const { provisions, askedAt, readAt } = data as PurchasersPage
  return provisions.rows.map((row) => ({ row, askedAt, readAt }))
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
  if (seen)
    queryClient.setQueryData<PurchaserRead>(queryKey, (read) => read && withSeen(read, seen))
  const lists = purchaserListKey(sellerOrgId, itemId)
  void queryClient.invalidateQueries({ queryKey: lists, refetchType: 'none' })
  if (state !== 'confirmed') return
  const draftKey = { username: operator.username, itemId, orgId: purchaserOrgId }
  if ('maxUsers' in want) dropDraft(draftKey)
  else dropAccessDraft(want.operation === 'purchase' ? 'grant' : 'withdraw', draftKey)
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
