import { type PurchasersChoice, purchasersParams, purchasersSearch } from './purchasersRequest'

/** Where this tab keeps its session; see keptSession.ts. */
export const keptSessionKey = 'seatkeeper.session'
/** Where all tabs keep a pause the portal asked for; see throttle.ts. */
export const pauseKey = 'seatkeeper.pause'
/** A token this close to its end, in ms, is renewed before it is used. */
export const renewBefore = 60_000

/** A read as it travels. */
export interface EarlyRequest {
  url: string
  fields: URLSearchParams
}

/** What a browser knows when a page begins to load. Storage is what was stored, as text. */
export interface Beginning {
  address: Pick<URL, 'pathname' | 'search'>
  session: string | null
  pause: string | null
  now: number
}

/**
 * The read with which the page of this address will begin, when that is a listing's purchasers and a token
 * is at hand. It is made long before the app is here, so it is judged without zod: whatever is not plainly
 * so, makes none. The app checks everything itself, and asks again when it would ask otherwise.
 */
export function earlyRequest({
  address,
  session,
  pause,
  now,
}: Beginning): EarlyRequest | undefined {
  const itemId = /^\/listings\/(\w+)$/.exec(address.pathname)?.[1]
  const choice = readChoice(new URLSearchParams(address.search))
  const kept = readObject(session)
  if (itemId === undefined || !choice || now < Number(readObject(pause)['until'] ?? 0))
    return undefined
  const { portalUrl, readsBy, token, expires, portal } = kept
  const orgId = (portal as { id?: unknown } | undefined)?.id
  if (typeof portalUrl !== 'string' || typeof token !== 'string' || typeof orgId !== 'string') {
    return undefined
  }
  if (readsBy !== 'POST' || typeof expires !== 'number' || expires - now < renewBefore) {
    return undefined
  }
  const { id, ...params } = purchasersParams(orgId, purchasersSearch(itemId, choice))
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) fields.set(name, String(value))
  fields.set('f', 'json')
  fields.set('token', token)
  const url = `${portalUrl}/sharing/rest/portals/${encodeURIComponent(id)}/customersList`
  return { url, fields }
}

const shown: readonly unknown[] = ['purchased', 'trial', 'requested', 'ended']
const sorts: readonly unknown[] = ['endDate', 'modified', 'created']
/** Texts the router could take for a number or JSON. */
const notPlain = /^(?:$|[^a-z]|false|true|null|infinity|nan)/i

const readers: Record<keyof PurchasersChoice, (text: string) => boolean> = {
  q: (text) => !notPlain.test(text) && text.length <= 200,
  show: (text) => shown.includes(text),
  sort: (text) => sorts.includes(text),
  order: (text) => text === 'desc',
  page: (text) => /^[1-9]\d{0,4}$/.test(text) && text !== '1',
}

function readChoice(search: URLSearchParams): PurchasersChoice | undefined {
  const said = [...search]
  const isPlain = said.every(
    ([name, text]) => Object.hasOwn(readers, name) && readers[name as keyof PurchasersChoice](text),
  )
  if (!isPlain || said.length > new Set(search.keys()).size) return undefined
  const { page, ...rest } = Object.fromEntries(said)
  return { ...rest, ...(page !== undefined && { page: Number(page) }) }
}

function readObject(text: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(text ?? '{}') as Record<string, unknown> | null) ?? {}
  } catch {
    return {}
  }
}
