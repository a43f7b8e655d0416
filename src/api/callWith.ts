import * as z from 'zod/mini'
import { config } from '~/config'
import type { Endpoint, ParamsOf, ReplyOf } from '~/contract/endpoint'
import { readFailure } from '~/contract/failure'
import { PortalError } from './PortalError'
import { send } from './send'
import { isTooFast, noteAnswered, noteCall, noteThrottled, pausedUntil } from './throttle'

/** Calls one operation with a given token. @throws PortalError */
export async function callWith<E extends Endpoint>(
  token: string,
  endpoint: E,
  params: ParamsOf<E>,
  signal?: AbortSignal,
): Promise<ReplyOf<E>> {
  const { path, fields } = encodeParams(endpoint, params)
  fields.set('f', 'json')
  fields.set('token', token)
  const url = `${config().portalUrl}/sharing/rest${path}`
  if (Date.now() < pausedUntil()) throw new PortalError('refused', '', { code: 429 })
  noteCall()
  const { status, body, retryAfter } = await send(url, fields, signal, methodOf(endpoint))
  return noteThrottle(retryAfter, () => decodeReply(endpoint, status, body))
}

function methodOf({ method }: Endpoint): 'POST' | 'GET' {
  return method === 'GET' ? config().readsBy : 'POST'
}

/** Too fast in one call is too fast in all of them, in every tab. */
function noteThrottle<T>(retryAfter: number | undefined, read: () => T): T {
  try {
    const reply = read()
    noteAnswered()
    return reply
  } catch (error) {
    if (isTooFast(error, retryAfter)) noteThrottled(retryAfter)
    else noteAnswered()
    throw error
  }
}

/** Parameters as they travel: those the path names in the path, the others as form fields. */
export function encodeParams<E extends Endpoint>(endpoint: E, params: ParamsOf<E>) {
  const wire = z.encode(endpoint.params, params) as Record<string, string | undefined>
  const fields = new URLSearchParams()
  let path = endpoint.path
  for (const [name, text] of Object.entries(wire)) {
    if (text === undefined) continue
    const slot = `:${name}`
    if (path.includes(slot)) path = path.replace(slot, encodeURIComponent(text))
    else fields.set(name, text)
  }
  return { path, fields }
}

/** Reads a reply: what the contract describes, or the failure. @throws PortalError */
export function decodeReply<E extends Endpoint>(
  endpoint: E,
  status: number,
  body: unknown,
): ReplyOf<E> {
  const failure = readFailure(body)
  if (failure) throw PortalError.fromFailure(failure, status)
  if (status >= 400) throw new PortalError('refused', '', { code: status })
  const reply = z.safeDecode(endpoint.reply, body)
  if (reply.success) return reply.data as ReplyOf<E>
  const missing = reply.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new PortalError('unexpected', `The answer lacks ${missing}`, { code: status })
}
