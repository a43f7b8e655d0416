import type { QueryClient } from '@tanstack/react-query'
import type { CustomerRow } from '~/contract/provisions'
import { type PurchaserList, purchaserListKey } from './purchaserList'
import { placesOf, rowKey, withRows } from './rowKey'

/** Puts a row that was read by itself into the list that is held, so that both say the same. */
export function putRow(client: QueryClient, orgId: string, row: CustomerRow): void {
  change(client, orgId, row.provision.itemId, (list) => {
    if (!placesOf(list.rows).has(rowKey(row))) return list
    const rows = withRows(list.rows, [row])
    return rows === list.rows ? list : { ...list, rows }
  })
}

/** Whose rows of which listing. */
export interface PurchaserKey {
  sellerOrgId: string
  itemId: string
  purchaserOrgId: string
}

/** Takes a purchaser whose access was withdrawn out of the list that is held. */
export function dropRows(
  client: QueryClient,
  { sellerOrgId, itemId, purchaserOrgId }: PurchaserKey,
): void {
  change(client, sellerOrgId, itemId, (list) => {
    const rows = list.rows.filter(({ provision }) => provision.purchaserOrgId !== purchaserOrgId)
    const gone = list.rows.length - rows.length
    return gone === 0 ? list : { ...list, rows, total: list.total - gone }
  })
}

/** What is known of one purchaser makes the others no younger. */
function change(
  client: QueryClient,
  orgId: string,
  itemId: string,
  make: (list: PurchaserList) => PurchaserList,
): void {
  const queryKey = purchaserListKey(orgId, itemId)
  const list = client.getQueryData<PurchaserList>(queryKey)
  const next = list && make(list)
  if (!next || next === list) return
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt
  client.setQueryData(queryKey, next, updatedAt === undefined ? {} : { updatedAt })
}
