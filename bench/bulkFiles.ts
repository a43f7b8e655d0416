import * as sheets from '@e965/xlsx'
import { largeItemId } from '../sandbox/seeds/large'

/** A file of changes: what its name ends with, and its bytes. */
export interface BulkFile {
  kind: 'csv' | 'xlsx'
  bytes: Buffer
}

const heads = ['item_id', 'org_id', 'organization', 'max_users', 'standard', 'advanced', 'reason']

/**
 * So many rows of the world `large`, in both forms, each with numbers of its own. `isBroken`: the last row has
 * a number that can't be read.
 */
export function bulkFiles(count: number, isBroken: boolean): BulkFile[] {
  const rows = Array.from({ length: count }, (_, index) => {
    const n = index + 1
    const maxUsers = isBroken && n === count ? 'x' : 50 + (n % 7)
    const id = `LargeBuyer${String(n).padStart(6, '0')}`
    return [largeItemId, id, '', maxUsers, 40 + (n % 5), 6 + (n % 3), `Renewal ${n}`]
  })
  const sheet = sheets.utils.aoa_to_sheet([heads, ...rows])
  const book = sheets.utils.book_new(sheet)
  const csv = Buffer.from(sheets.utils.sheet_to_csv(sheet))
  const xlsx = sheets.write(book, { type: 'buffer', compression: true }) as Buffer
  return [
    { kind: 'csv', bytes: csv },
    { kind: 'xlsx', bytes: xlsx },
  ]
}
