import { useQuery } from '@tanstack/react-query'
import { purchaserName } from '~/api/purchasers'
import { visibleText } from '~/lib/visibleText'
import type { ProvisionKey } from '~/provisioning/intent'
import { ForeignText } from '~/ui/ForeignText'
import { Skeleton } from '~/ui/Skeleton'

/** What the purchaser of a record is called: records hold no names. Its id where nobody says. */
export function PurchaserName({ of }: { of: ProvisionKey }) {
  const { sellerOrgId, itemId, purchaserOrgId } = of
  const { data, isPending } = useQuery(purchaserName(sellerOrgId, itemId, purchaserOrgId))
  if (isPending) return <Skeleton className="inline-block h-4 w-32 align-middle" />
  return <ForeignText text={visibleText(data) || purchaserOrgId} />
}
