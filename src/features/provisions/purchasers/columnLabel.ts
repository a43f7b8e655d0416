import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import { type ColumnId, entitlementOf, type FixedColumn } from '~/rules/purchasers/columns'
import { labelOf } from '../labels'

/** What a column is called; the seats of an entitlement by its name. */
export function columnLabel(id: ColumnId, listing: Listing | undefined): string {
  const key = entitlementOf(id)
  // What is no entitlement is one of the fixed columns.
  return key === undefined ? t(`column.${id as FixedColumn}`) : labelOf(key, listing)
}

/** Whether a column holds counts. */
export function isCountColumn(id: ColumnId): boolean {
  return id === 'maxUsers' || entitlementOf(id) !== undefined
}
