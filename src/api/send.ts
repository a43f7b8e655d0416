import { PortalError } from './PortalError'

/** T_req: how long a call may take, in ms. */
const requestTimeout = 30_000

/** A reply as it came: HTTP status, and the body read as JSON. */
export interface RawReply {
  status: number
  body: unknown
}

/**
 * One form POST, the only way a call leaves this app: parameters and token in the body, so that no token
 * is ever part of an address; no redirect, cookie, cache or repetition.
 * @throws PortalError `network`, `timeout`, `aborted` or `unexpected` (not JSON)
 */
export async function send(
  url: string,
  fields: URLSearchParams,
  signal?: AbortSignal,
): Promise<RawReply> {
  const timeout = AbortSignal.timeout(requestTimeout)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body: fields,
      signal: either,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
    })
    return { status: reply.status, body: readJson(await reply.text(), reply.status) }
  } catch (cause) {
    if (cause instanceof PortalError) throw cause
    if (signal?.aborted) throw new PortalError('aborted', 'Given up', { cause })
    if (timeout.aborted) throw new PortalError('timeout', 'No answer in time', { cause })
    throw new PortalError('network', 'No answer', { cause })
  }
}

function readJson(text: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new PortalError('unexpected', 'The answer is not JSON', { code: status, cause })
  }
}
