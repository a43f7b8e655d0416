import type { Endpoint } from '../../src/contract/endpoint'
import { listing, listings } from '../../src/contract/listings'
import { revokeToken, token } from '../../src/contract/oauth'
import {
  customersList,
  deleteProvision,
  interest,
  provisionOrgEntitlements,
  purchase,
  purchases,
  trial,
} from '../../src/contract/provisions'
import { communitySelf, portals, portalsSelf } from '../../src/contract/self'
import {
  provisionUserEntitlements,
  userEntitlements,
  userEntitlementsUsername,
} from '../../src/contract/userEntitlements'

/** Names as the ledger has them; where several fit, the first counts. */
const endpoints: Record<string, Pick<Endpoint, 'path'>> = {
  'portals/self': portalsSelf,
  'community/self': communitySelf,
  customersList,
  purchases,
  portals,
  listings,
  listing,
  provisionOrgEntitlements,
  purchase,
  trial,
  interest,
  deleteProvision,
  'userEntitlements/username': userEntitlementsUsername,
  userEntitlements,
  provisionUserEntitlements,
  token,
  revokeToken,
  authorize: { path: '/oauth2/authorize' },
  signout: { path: '/oauth2/signout' },
  generateToken: { path: '/generateToken' },
}

const patterns = Object.entries(endpoints).map(([name, { path }]) => ({
  name,
  pattern: new RegExp(`^/sharing(?:/rest)?${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
}))

/** Esri's name of the operation at a path of the portal, with the parameters that are part of the path. */
export function operationAt(
  path: string,
): { operation: string; parameters: Record<string, string> } | undefined {
  for (const { name, pattern } of patterns) {
    const found = pattern.exec(path)
    if (found) return { operation: name, parameters: { ...found.groups } }
  }
  return undefined
}

/** Names of all operations that a fault can strike. */
export const operationNames = Object.keys(endpoints)
