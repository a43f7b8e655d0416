import type { CustomerRow } from '~/contract/provisions'

/**
 * The row of each organization, by its id, of the rows of one listing. Where it has several, the one that was
 * changed last: it is what a change of its seats is about.
 */
export function newestByOrg(rows: readonly CustomerRow[]): Map<string, CustomerRow> {
  const newest = new Map<string, CustomerRow>()
  for (const row of rows) {
    const { purchaserOrgId } = row.provision
    const known = newest.get(purchaserOrgId)
    if (!known || changedAt(row) > changedAt(known)) newest.set(purchaserOrgId, row)
  }
  return newest
}

function changedAt({ provision }: CustomerRow): number {
  return provision.modified ?? 0
}
