import type { ReplyOf } from '~/contract/endpoint'
import type { UserEntitlement, userEntitlements } from '~/contract/userEntitlements'

/** Asked for at once, as clients are seen to do; no more is known to be given. */
export const holdersPerPage = 100
/** Clients report that the list ends here, whoever else there may be. */
const ceiling = 10_000
const mostPages = 400

/** Reads one page, from the row `start` on, which counts from 1. */
export type ReadHoldersPage = (start: number) => Promise<ReplyOf<typeof userEntitlements>>

/** Everybody who holds something; `undefined`: the list could not be read whole. */
export type Holders = UserEntitlement[] | undefined

/**
 * Reads the whole list of holders, or none of it: a part would count too few. Esri documents no paging
 * for it, so a portal may page, or give everybody at once and not say so.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/user-entitlements
 * @throws PortalError
 */
export async function readHolders(readPage: ReadHoldersPage): Promise<Holders> {
  const found = new Map<string, UserEntitlement>()
  let start: number | undefined = 1
  for (let page = 0; page < mostPages; page++) {
    const {
      userEntitlements: list,
      nextStart,
      total,
    }: Awaited<ReturnType<ReadHoldersPage>> = await readPage(start)
    if (list.unreadable > 0) return undefined
    const before = found.size
    for (const row of list.rows) found.set(row.username.toLowerCase(), row)
    const isNew = found.size > before
    const next: number | undefined = nextOf(start, list.rows.length, nextStart)
    if (next === undefined || (!isNew && nextStart === undefined)) return whole(found, total)
    // A page that was promised and brings nobody new leaves those open whom it should have brought.
    if (!isNew) return undefined
    start = next
  }
  return undefined
}

/** Where the next page begins; a page that is full and says nothing may not be the last. */
function nextOf(start: number, rows: number, nextStart: number | undefined): number | undefined {
  if (nextStart !== undefined) return nextStart > start ? nextStart : undefined
  return rows >= holdersPerPage ? start + rows : undefined
}

function whole(found: ReadonlyMap<string, UserEntitlement>, total = found.size): Holders {
  return found.size === total && total < ceiling ? [...found.values()] : undefined
}
