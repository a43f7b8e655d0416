import type { Endpoint, ParamsOf, ReplyOf } from '~/contract/endpoint'
import { callWith } from './callWith'
import { PortalError } from './PortalError'
import { currentToken, renewToken } from './tokens'

/**
 * Calls one operation of the portal as the signed-in person. A read refused for its token is repeated
 * once with a new one; a write never is.
 * @throws PortalError
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  params: ParamsOf<E>,
  signal?: AbortSignal,
): Promise<ReplyOf<E>> {
  const token = await currentToken()
  try {
    return await callWith(token, endpoint, params, signal)
  } catch (error) {
    if (!(error instanceof PortalError) || !error.isTokenProblem) throw error
    if (endpoint.method !== 'GET') throw error
    return await callWith(await renewToken(token), endpoint, params, signal)
  }
}
