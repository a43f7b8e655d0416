import { config } from '~/config'
import type { Listing } from '~/contract/listings'
import { entitlementLabel } from '~/rules/entitlementLabel'

/** Entitlement keys in the order of the configuration; those it does not name keep theirs and come last. */
export function inOrder(keys: Iterable<string>): string[] {
  const configured = Object.keys(config().entitlementLabels)
  const placeOf = (key: string) => configured.indexOf(key) >>> 0
  return Array.from(keys).sort((a, b) => placeOf(a) - placeOf(b))
}

/** What an entitlement is called on screen: configured, the listing's title, or its key made readable. */
export function labelOf(key: string, listing: Listing | null | undefined): string {
  const listings = listing ? [{ itemId: listing.itemId, title: listing.title ?? '' }] : []
  return entitlementLabel(key, { labels: config().entitlementLabels, listings }).label
}
