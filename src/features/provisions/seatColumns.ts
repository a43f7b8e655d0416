import type { CustomerRow } from '~/contract/provisions'
import { inOrder } from './labels'

const mostColumns = 4

/** Entitlements that get a column: those most rows hold, four at most, the rest counted. */
export function seatColumns(rows: readonly CustomerRow[]): { columns: string[]; others: number } {
  const holders = new Map<string, number>()
  for (const { provision } of rows) {
    for (const key of provision.orgEntitlements?.entitlements.keys() ?? []) {
      holders.set(key, (holders.get(key) ?? 0) + 1)
    }
  }
  const byUse = [...holders].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
  const columns = inOrder(byUse.slice(0, mostColumns).map(([key]) => key))
  return { columns, others: holders.size - columns.length }
}
