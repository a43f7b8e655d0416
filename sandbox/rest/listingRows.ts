import * as z from 'zod/mini'
import { Listing } from '../../src/contract/listings'
import type { Db } from '../db'
import type { Person } from '../people'
import { Refusal } from '../Refusal'

/** A listing as it is kept: `body` is the listing as it travels. */
export interface ListingRow {
  item_id: string
  org_id: string
  title: string
  body: string
  published: number
}

/** A listing the caller may see; one they may not is as good as missing. @throws Refusal CONT_0001 */
export function visibleListing(db: Db, itemId: string, caller: Person | undefined): ListingRow {
  const row = db.prepare('SELECT * FROM listings WHERE item_id = ?').get(itemId) as
    ListingRow | undefined
  if (!row || !(row.published || row.org_id === caller?.orgId)) throw Refusal.itemMissing()
  return row
}

/** A kept listing as the program sees it. */
export function toListing({ body }: Pick<ListingRow, 'body'>): Listing {
  return z.decode(Listing, JSON.parse(body) as z.input<typeof Listing>)
}

/** @throws Refusal `not licensed by user` for a listing licensed by organization */
export function requireLicensedByUser(row: ListingRow): void {
  if (toListing(row).licenseBy !== 'licenseByUser') throw new Refusal(400, 'not licensed by user')
}
