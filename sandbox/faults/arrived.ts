import { HonoRequest } from 'hono/request'
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

/** A request as it came over the wire. */
export interface RawRequest {
  method: string
  url: URL
  headers: Headers
  body: Uint8Array<ArrayBuffer>
}

/** A request for the portal to work on. */
export function toRequest({ method, url, headers, body }: RawRequest): Request {
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, { method, headers, ...(hasBody && { body }) })
}

/** Recognises the operation and the caller; `undefined` for what is no operation of the portal. */
export async function recognise(
  context: SandboxContext,
  raw: RawRequest,
): Promise<ArrivedRequest | undefined> {
  const { method, url, headers } = raw
  const found = operationAt(url.pathname)
  if (!found || (method !== 'GET' && method !== 'POST')) return undefined
  const parameters = {
    ...Object.fromEntries(url.searchParams),
    ...(method === 'POST' && (await fieldsOf(raw))),
    ...found.parameters,
  }
  return {
    method,
    url,
    headers,
    operation: found.operation,
    who: whoAsks(context, parameters, headers),
    parameters,
    toRequest: () => toRequest(raw),
  }
}

/** Fields of a form; none when the body is none. */
async function fieldsOf(raw: RawRequest): Promise<Record<string, string>> {
  const form = await new HonoRequest(toRequest(raw)).parseBody().catch(() => ({}))
  const isText = (entry: [string, unknown]): entry is [string, string] =>
    typeof entry[1] === 'string'
  return Object.fromEntries(Object.entries(form).filter(isText))
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
