import type { CustomerRow } from '~/contract/provisions'
import { isSold } from './isSold'

/**
 * Seats sold by entitlement key, most first: those of purchases and trials that have not ended at `now`
 * (ms), added up. How many of them are in use is not known to the seller.
 */
export function seatsSold(rows: readonly CustomerRow[], now: number): Map<string, number> {
  const sold = new Map<string, number>()
  for (const { provision } of rows) {
    if (!isSold(provision, now)) continue
    for (const [key, { num }] of provision.orgEntitlements?.entitlements ?? []) {
      sold.set(key, (sold.get(key) ?? 0) + num)
    }
  }
  return new Map([...sold].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)))
}
