import { plainSearch, purchasersParams, type PurchasersSearch, startOf } from './purchasersRequest'

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
export function earlyRequest(beginning: Beginning): EarlyRequest | undefined {
  const { session, pause, now } = beginning
  const search = readSearch(beginning)
  const kept = readObject(session)
  if (!search || now < Number(readObject(pause)['until'] ?? 0)) return undefined
  const { portalUrl, readsBy, token, expires, portal } = kept
  const orgId = (portal as { id?: unknown } | undefined)?.id
  if (typeof portalUrl !== 'string' || typeof token !== 'string' || typeof orgId !== 'string') {
    return undefined
  }
  if (readsBy !== 'POST' || typeof expires !== 'number' || expires - now < renewBefore) {
    return undefined
  }
  const { id, ...params } = purchasersParams(orgId, { ...search, start: startOf(search) })
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) fields.set(name, String(value))
  fields.set('f', 'json')
  fields.set('token', token)
  const url = `${portalUrl}/sharing/rest/portals/${encodeURIComponent(id)}/customersList`
  return { url, fields }
}

type Choice = Partial<Omit<PurchasersSearch, 'itemId'>>

const shown: readonly string[] = ['purchased', 'trial', 'requested', 'ended']
const sorts = new Map<string, PurchasersSearch['sort']>([
  ['name', 'orgname'],
  ['ends', 'endDate'],
  ['modified', 'modified'],
  ['created', 'created'],
])
/** Texts the router could take for a number or JSON. */
const notPlain = /^(?:$|[^a-z]|false|true|null|infinity|nan)/i

/** What a word of the address says; `undefined` when this cannot tell. */
const readers: Record<string, (text: string) => Choice | undefined> = {
  q: (text) => (notPlain.test(text) || text.length > 200 ? undefined : { q: text }),
  show: (text) => (shown.includes(text) ? { state: text as PurchasersSearch['state'] } : undefined),
  sort: readSort,
  page: (text) =>
    /^[1-9]\d{0,4}$/.test(text) && text !== '1' ? { page: Number(text) } : undefined,
  density: (text) => (text === 'dense' || text === 'roomy' ? {} : undefined),
}

function readSort(text: string): Choice | undefined {
  const sort = sorts.get(text.replace(/^-/, ''))
  return sort && { sort, order: text.startsWith('-') ? 'desc' : 'asc' }
}

function readSearch({ address }: Beginning): PurchasersSearch | undefined {
  const itemId = /^\/listings\/(\w+)$/.exec(address.pathname)?.[1]
  const said = [...new URLSearchParams(address.search)]
  if (itemId === undefined || new Set(said.map(([name]) => name)).size < said.length) {
    return undefined
  }
  const choices = said.map(([name, text]) =>
    Object.hasOwn(readers, name) ? readers[name]?.(text) : undefined,
  )
  if (choices.includes(undefined)) return undefined
  return { itemId, ...plainSearch, ...(Object.assign({}, ...choices) as Choice) }
}

function readObject(text: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(text ?? '{}') as Record<string, unknown> | null) ?? {}
  } catch {
    return {}
  }
}
