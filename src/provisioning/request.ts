import { deleteProvision, provisionOrgEntitlements, purchase } from '~/contract/provisions'
import type { Intent, ProvisionKey } from './intent'

/** Whose, and what. */
export interface Asked {
  key: Pick<ProvisionKey, 'itemId' | 'purchaserOrgId'>
  want: Intent['want']
}

/**
 * The one request of a change. The contact of the purchaser is never sent: its own stays. A purchase that
 * never ends has no `endDate`.
 */
export function requestOf({ key, want }: Asked) {
  const { itemId, purchaserOrgId } = key
  if ('maxUsers' in want) {
    const params = { itemId, purchaserOrgId, orgEntitlements: want }
    return { endpoint: provisionOrgEntitlements, params }
  }
  if (want.operation === 'deleteProvision') {
    return { endpoint: deleteProvision, params: { itemId, purchaserOrgId } }
  }
  const { endDate } = want
  const params = { itemId, purchaserOrgId, ...(endDate !== null && { endDate }) }
  return { endpoint: purchase, params }
}
