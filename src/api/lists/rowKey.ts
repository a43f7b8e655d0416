import type { CustomerRow } from '~/contract/provisions'

/**
 * One name for a row of a list. An organization may have several rows of one listing, told apart by when
 * each was made; by its kind where that is missing.
 */
export function rowKey({ provision }: CustomerRow): string {
  const { purchaserOrgId, itemId, created, purchased, trial } = provision
  const which = created ?? (purchased ? 'purchase' : trial ? 'trial' : 'request')
  return `${purchaserOrgId} ${itemId} ${String(which)}`
}

/** Rows by their names; of two that are one, the one changed later stays. */
export function mergeRows(...lists: (readonly CustomerRow[])[]): Map<string, CustomerRow> {
  const merged = new Map<string, CustomerRow>()
  for (const rows of lists) {
    for (const row of rows) {
      const key = rowKey(row)
      const before = merged.get(key)
      if (!before || changedAt(row) >= changedAt(before)) merged.set(key, row)
    }
  }
  return merged
}

function changedAt({ provision }: CustomerRow): number {
  return provision.modified ?? 0
}
