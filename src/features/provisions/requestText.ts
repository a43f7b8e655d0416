import { encodeParams } from '~/api/callWith'
import { type Asked, requestOf } from '~/provisioning/request'

/** The request as it will be sent, without the token, for whoever wants to know. */
export function requestText(asked: Asked): string {
  const { endpoint, params } = requestOf(asked)
  const { path, fields } = encodeParams(endpoint, params)
  const lines = [...fields].map(([name, value]) => `${name}=${value}`)
  return [`POST /sharing/rest${path}`, 'f=json', ...lines].join('\n')
}
