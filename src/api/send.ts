import { requestTimeout, takeEarly } from './earlyAnswer'
import { PortalError } from './PortalError'
import { postOptions } from './postOptions'

/** A reply as it came: HTTP status, and the body read as JSON. */
export interface RawReply {
  status: number
  body: unknown
  /** Milliseconds the portal asked to wait, where it named them and lets pages read that. */
  retryAfter: number | undefined
}

/**
 * One form POST, the only way a call leaves this app: parameters and token in the body, so that no token
 * is ever part of an address; no redirect, cookie, cache or repetition. Only a deployment for a portal that
 * takes no POST for reads has them travel by `GET`.
 * @throws PortalError `network`, `timeout`, `aborted` or `unexpected` (not JSON)
 */
export async function send(
  url: string,
  fields: URLSearchParams,
  signal?: AbortSignal,
  method: 'POST' | 'GET' = 'POST',
): Promise<RawReply> {
  const timeout = AbortSignal.timeout(requestTimeout)
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    const reply = await (method === 'POST'
      ? (takeEarly(url, fields) ?? fetch(url, { ...postOptions(fields), signal: either }))
      : fetch(`${url}?${fields.toString()}`, { ...postOptions(fields), ...asGet, signal: either }))
    const retryAfter = readRetryAfter(reply.headers.get('Retry-After'))
    return { status: reply.status, retryAfter, body: readJson(await reply.text(), reply) }
  } catch (cause) {
    if (cause instanceof PortalError) throw cause
    if (signal?.aborted) throw new PortalError('aborted', 'Given up', { cause })
    if (timeout.aborted || isTimeout(cause))
      throw new PortalError('timeout', 'No answer in time', { cause })
    throw new PortalError('network', 'No answer', { cause })
  }
}

const asGet = { method: 'GET', body: null }

/** Also of a request that was made early, whose time began before. */
function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError'
}

/** A page that is no JSON is all a gateway says when it is asked too often, or is too busy. */
function readJson(text: string, { status }: Response): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (status === 429 || status === 503) return {}
    throw new PortalError('unexpected', 'The answer is not JSON', { code: status, cause })
  }
}

/** Seconds or a date, as HTTP has it. */
function readRetryAfter(text: string | null): number | undefined {
  if (text === null) return undefined
  const span = /^\d{1,6}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now()
  return Number.isFinite(span) ? span : undefined
}
