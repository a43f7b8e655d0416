import type { Provision } from '~/contract/provisions'

function keysOf(provisions: readonly Provision[]): string[] {
  return provisions.flatMap(({ orgEntitlements }) => [
    ...(orgEntitlements?.entitlements.keys() ?? []),
  ])
}

/**
 * Keys of the entitlements a form offers: first the provision's own, then those other purchasers of the
 * same listing hold, each part in the order of the alphabet, because the portal's order changes from reply
 * to reply. Where nothing is known it is the listing's id, the usual only key of a provider's app.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/provision-organization-entitlements
 */
export function knownEntitlements(
  provision: Provision,
  otherProvisions: readonly Provision[],
): string[] {
  const others = otherProvisions.filter(({ itemId }) => itemId === provision.itemId)
  const known = new Set([...keysOf([provision]).sort(), ...keysOf(others).sort()])
  return known.size > 0 ? [...known] : [provision.itemId]
}
