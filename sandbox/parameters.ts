import type { Context } from 'hono'

/** Parameters of a request, from query and form alike; a form field wins. Names are case-sensitive. */
export async function readParameters(c: Context): Promise<Record<string, string>> {
  const query = c.req.query()
  if (c.req.method !== 'POST') return query
  const form = await c.req.parseBody()
  const fields = Object.entries(form).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string'
  })
  return { ...query, ...Object.fromEntries(fields) }
}

/** The token of a request: field, query or header; empty when there is none. */
export function readToken(c: Context, parameters: Record<string, string>): string {
  const header = c.req.header('X-Esri-Authorization') ?? c.req.header('Authorization') ?? ''
  return parameters['token'] ?? header.replace(/^Bearer\s+/i, '')
}
