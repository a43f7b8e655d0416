import { config } from '~/config'
import type { Listing } from '~/contract/listings'
import { entitlementLabel } from '~/rules/entitlementLabel'

/** What an entitlement is called on screen: configured, the listing's title, or its key made readable. */
export function labelOf(key: string, listing: Listing | undefined): string {
  const listings = listing ? [{ itemId: listing.itemId, title: listing.title ?? '' }] : []
  return entitlementLabel(key, { labels: config().entitlementLabels, listings }).label
}
