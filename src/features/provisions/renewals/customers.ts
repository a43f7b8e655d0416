import type { CustomerRow } from '~/contract/provisions'
import { nameOf } from '~/rules/nameOf'

/** One organization and those of its provisions that were chosen. */
export interface CustomerGroup {
  orgId: string
  name: string
  rows: readonly CustomerRow[]
}

/** Provisions by organization, in the order in which each comes first. */
export function byCustomer(rows: readonly CustomerRow[]): readonly CustomerGroup[] {
  const groups = new Map<string, CustomerRow[]>()
  for (const row of rows) {
    const { purchaserOrgId } = row.provision
    const group = groups.get(purchaserOrgId) ?? []
    if (!group.includes(row)) groups.set(purchaserOrgId, [...group, row])
  }
  return [...groups].flatMap(([orgId, [first, ...others]]) =>
    first ? [{ orgId, name: nameOf(first), rows: [first, ...others] }] : [],
  )
}
