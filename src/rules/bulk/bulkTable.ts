import type { CustomerRow } from '~/contract/provisions'
import type { XlsxCell } from '~/lib/sheetXml'
import { visibleText } from '~/lib/visibleText'
import { baseStamp } from '../purchasers/baseStamp'
import { seatsHead } from './columns'
import { newestByOrg } from './newestByOrg'

/** One column of a file for editing. */
export interface BulkFileColumn {
  name: string
  /** In characters. */
  width: number
  valueOf: (row: CustomerRow) => XlsxCell
}

/** The columns of a file for editing: ids and stamps are text, numbers as they are held, the rest is for a person. */
export function bulkColumns(keys: readonly string[]): BulkFileColumn[] {
  const seats = keys.map((key): BulkFileColumn => {
    const valueOf = ({ provision }: CustomerRow) =>
      provision.orgEntitlements?.entitlements.get(key)?.num
    return { name: seatsHead(key), width: 12, valueOf }
  })
  return [
    { name: 'item_id', width: 35, valueOf: ({ provision }) => provision.itemId },
    { name: 'org_id', width: 20, valueOf: ({ provision }) => provision.purchaserOrgId },
    { name: 'organization', width: 40, valueOf: ({ customer }) => visibleText(customer?.name) },
    {
      ...{ name: 'max_users', width: 11 },
      valueOf: ({ provision }) => provision.orgEntitlements?.maxUsers,
    },
    ...seats,
    { name: 'reason', width: 30, valueOf: () => undefined },
    { name: 'ticket', width: 15, valueOf: () => undefined },
    { name: 'base_stamp', width: 31, valueOf: ({ provision }) => baseStamp(provision) },
  ]
}

/** The rows of a file for editing: one for each purchaser, who may have several in the list. */
export function bulkRows(rows: readonly CustomerRow[]): CustomerRow[] {
  return [...newestByOrg(rows).values()]
}
