import { useQuery } from '@tanstack/react-query'
import { purchaserName } from '~/api/purchasers'
import { visibleText } from '~/lib/visibleText'
import type { ProvisionKey } from '~/provisioning/intent'

/** What the purchaser of a kept change is called: the journal holds no names. Its id until one is known. */
export function usePurchaserName({ sellerOrgId, itemId, purchaserOrgId }: ProvisionKey): string {
  const { data } = useQuery(purchaserName(sellerOrgId, itemId, purchaserOrgId))
  return visibleText(data) || purchaserOrgId
}
