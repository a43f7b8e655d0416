import { encodeParams } from '~/api/callWith'
import {
  type OrgEntitlements,
  type Provision,
  provisionOrgEntitlements,
} from '~/contract/provisions'

/** The request as it will be sent, without the token, for whoever wants to know. */
export function requestText({ itemId, purchaserOrgId }: Provision, want: OrgEntitlements): string {
  const params = { itemId, purchaserOrgId, orgEntitlements: want }
  const { path, fields } = encodeParams(provisionOrgEntitlements, params)
  const lines = [...fields].map(([name, value]) => `${name}=${value}`)
  return [`POST /sharing/rest${path}`, 'f=json', ...lines].join('\n')
}
