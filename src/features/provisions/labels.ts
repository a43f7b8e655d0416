import { config } from '~/config'
import type { Listing } from '~/contract/listings'
import { entitlementLabel } from '~/rules/entitlementLabel'

/** Entitlement keys in the order of the configuration; those it does not name keep theirs and come last. */
export function inOrder(keys: Iterable<string>): string[] {
  const configured = Object.keys(config().entitlementLabels)
  const placeOf = (key: string) => configured.indexOf(key) >>> 0
  return Array.from(keys).sort((a, b) => placeOf(a) - placeOf(b))
}

/** What an entitlement is called on screen: configured, a listing's title, or its key made readable. */
export function labelOf(key: string, listing: Listing | null | undefined): string {
  return entitlementName(key, listing ? [listing] : [])
}

/** The same among several listings, whose ids may be keys. */
export function entitlementName(key: string, listings: readonly Listing[]): string {
  const titled = listings.map(({ itemId, title }) => ({ itemId, title: title ?? '' }))
  return entitlementLabel(key, { labels: config().entitlementLabels, listings: titled }).label
}
