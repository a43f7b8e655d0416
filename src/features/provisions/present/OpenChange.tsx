import type { Listing } from '~/contract/listings'
import { openChange } from '~/provisioning/attention'
import { useIntents } from '~/provisioning/provisioning'
import { VerdictText } from '../VerdictText'

interface OpenChangeProps {
  itemId: string
  orgId: string
  listing: Listing | undefined
}

/** A change of the presented purchaser that has not ended: what is known of it, and nothing to press. */
export function OpenChange({ itemId, orgId, listing }: OpenChangeProps) {
  const open = openChange(useIntents(), { itemId, purchaserOrgId: orgId })
  return (
    <div role="status" className="empty:hidden">
      {open && <VerdictText intent={open} listing={listing} />}
    </div>
  )
}
