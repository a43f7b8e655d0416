import type { Config } from '~/config'
import { postOptions } from './postOptions'

/**
 * Ends a refresh token, and with it its tokens. Nobody waits for the answer, and it goes out although the
 * page may be closed at once.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/revoke-token.htm
 */
export function revoke({ portalUrl, clientId }: Config, refreshToken: string): void {
  const fields = new URLSearchParams({
    f: 'json',
    auth_token: refreshToken,
    client_id: clientId,
    token_type_hint: 'refresh_token',
  })
  const url = `${portalUrl}/sharing/rest/oauth2/revokeToken`
  fetch(url, { ...postOptions(fields), keepalive: true }).catch(() => undefined)
}
