import type { QueryKey } from '@tanstack/react-query'
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
import type { Engine } from './Engine'
import { type Intent, isEnd } from './intent'
import { type Seen, seenOf } from './reading'
import type { Store } from './Store'

/** R10: whatever a screen reads is held against what was confirmed; no screen can forget it. */
export function followReads(engine: Engine): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
    const [name, sellerOrgId] = event.query.queryKey as QueryKey & string[]
    if (sellerOrgId === undefined) return
    for (const { row, askedAt, readAt } of rowsRead(name, event.query.state.data)) {
      const { itemId, purchaserOrgId } = row.provision
      const key = { portal: config().portalUrl, sellerOrgId, itemId, purchaserOrgId }
      void engine.observe(key, seenOf(row.provision, askedAt, readAt))
    }
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

/** What a change has left is shown at once, without another read. */
export function followEnds(store: Store): void {
  const known = new Set<string>()
  store.subscribe(() => {
    for (const intent of store.all) {
      if (!isEnd(intent) || known.has(intent.id)) continue
      known.add(intent.id)
      showEnd(intent)
    }
  })
}

function showEnd({ key, seen, state, operator }: Intent): void {
  const { sellerOrgId, itemId, purchaserOrgId } = key
  const { queryKey } = purchaser(sellerOrgId, itemId, purchaserOrgId)
  if (seen)
    queryClient.setQueryData<PurchaserRead>(queryKey, (read) => read && withSeen(read, seen))
  const lists = purchaserListKey(sellerOrgId, itemId)
  void queryClient.invalidateQueries({ queryKey: lists, refetchType: 'none' })
  if (state === 'confirmed') {
    dropDraft({ username: operator.username, itemId, orgId: purchaserOrgId })
  }
}

function withSeen(read: PurchaserRead, seen: Seen): PurchaserRead {
  const { row } = read
  if (!row || seen.readAt < read.readAt) return read
  const { value, stamp, isGone, askedAt, readAt } = seen
  if (isGone) return { row: null, askedAt, readAt }
  const { entitlementsModified, modified } = stamp
  const { orgEntitlements: _, ...rest } = row.provision
  const provision = {
    ...rest,
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
