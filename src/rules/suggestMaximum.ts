import type { OrgEntitlements } from '~/contract/provisions'

function seatsIn({ entitlements }: OrgEntitlements): number {
  return [...entitlements.values()].reduce((sum, { num }) => sum + num, 0)
}

/**
 * The maximum of users that lets as many more people sit as there are more seats, never above all seats;
 * `undefined` where there is room enough, no more seats, or the maximum is changed already. Only ever
 * offered: people may hold several seats each.
 */
export function suggestMaximum(
  before: OrgEntitlements | undefined,
  after: OrgEntitlements,
): number | undefined {
  if (!before || after.maxUsers !== before.maxUsers) return undefined
  const total = seatsIn(after)
  const more = total - seatsIn(before)
  const suggested = Math.min(before.maxUsers + more, total)
  return more > 0 && suggested > before.maxUsers ? suggested : undefined
}
