import type { SandboxContext } from '../context'
import { callerOf } from '../oauth/caller'
import { operationAt } from './operation'

/** A request that has arrived whole. */
export interface ArrivedRequest {
  method: string
  /** Esri's name. */
  operation: string
  /** Username; `null` for a caller nobody knows. */
  who: string | null
  parameters: Record<string, string>
  url: URL
  headers: Headers
  /** The request for the portal to work on; a new one each time. */
  toRequest: () => Request
}

interface Raw {
  method: string
  url: URL
  headers: Headers
  body: Uint8Array<ArrayBuffer>
}

/** Recognises the operation and the caller; `undefined` for what is no operation of the portal. */
export function recognise(context: SandboxContext, raw: Raw): ArrivedRequest | undefined {
  const { method, url, headers, body } = raw
  const found = operationAt(url.pathname)
  if (!found) return undefined
  const isForm = /^application\/x-www-form-urlencoded/i.test(headers.get('Content-Type') ?? '')
  const fields = isForm ? new URLSearchParams(new TextDecoder().decode(body)) : []
  const parameters = {
    ...Object.fromEntries(url.searchParams),
    ...Object.fromEntries(fields),
    ...found.parameters,
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return {
    method,
    url,
    headers,
    operation: found.operation,
    who: whoAsks(context, parameters, headers),
    parameters,
    toRequest: () => new Request(url, { method, headers, ...(hasBody && { body }) }),
  }
}

function whoAsks(
  context: SandboxContext,
  parameters: Record<string, string>,
  headers: Headers,
): string | null {
  const { token, refresh_token, code, auth_token, username, person } = parameters
  const header = headers.get('X-Esri-Authorization') ?? headers.get('Authorization') ?? ''
  const shown = token ?? header.replace(/^Bearer\s+/i, '')
  if (shown !== '') return callerOf(context, shown)?.username ?? null
  return (
    ownerOf(context, 'refresh_tokens', 'token', refresh_token ?? auth_token) ??
    ownerOf(context, 'authorization_codes', 'code', code) ??
    person ??
    username ??
    null
  )
}

function ownerOf(
  { db }: SandboxContext,
  table: string,
  column: string,
  value: string | undefined,
): string | undefined {
  if (value === undefined) return undefined
  const row = db.prepare(`SELECT username FROM ${table} WHERE ${column} = ?`).get(value)
  return (row as { username: string } | undefined)?.username
}
