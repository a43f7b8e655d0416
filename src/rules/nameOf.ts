import type { CustomerRow } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'

/** What a purchaser is called; Esri publishes no name field, so the id is the last resort. */
export function nameOf({ customer, provision }: CustomerRow): string {
  return (
    visibleText(customer?.name) ||
    visibleText(provision.purchaserFullName) ||
    provision.purchaserOrgId
  )
}
