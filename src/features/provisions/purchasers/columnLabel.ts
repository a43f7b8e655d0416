import type { Listing } from '~/contract/listings'
import { t } from '~/messages/t'
import { type ColumnId, entitlementOf, type FixedColumn } from '~/rules/purchasers/columns'
import { entitlementName } from '../labels'

/** What a column is called; the seats of an entitlement by its name, which may be a listing's. */
export function columnLabel(id: ColumnId, listings: readonly Listing[]): string {
  const key = entitlementOf(id)
  // What is no entitlement is one of the fixed columns.
  return key === undefined ? t(`column.${id as FixedColumn}`) : entitlementName(key, listings)
}

/** Whether a column holds counts. */
export function isCountColumn(id: ColumnId): boolean {
  return id === 'maxUsers' || entitlementOf(id) !== undefined
}
