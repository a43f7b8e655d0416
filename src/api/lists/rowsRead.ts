import type { CustomerRow } from '~/contract/provisions'

/** Rows as one answer of the portal held them, when it was asked and when it answered (ms). */
export interface RowsRead {
  rows: readonly CustomerRow[]
  askedAt: number
  readAt: number
}

/** Rows of lists, and whose purchasers they are. */
export type ListRowsRead = RowsRead & { sellerOrgId: string }

/** Kept until somebody listens: lists are read before there is anybody to compare them. */
let early: ListRowsRead[] | undefined = []
const listeners = new Set<(read: ListRowsRead) => void>()

/** Calls `listener` with the rows of every list page that is read from now on. */
export function onRowsRead(listener: (read: ListRowsRead) => void): void {
  listeners.add(listener)
}

/** The rows that were read before anybody listened, once. */
export function rowsReadBefore(): readonly ListRowsRead[] {
  const before = early ?? []
  early = undefined
  return before
}

/** Tells of rows that were read. */
export function tellRowsRead(read: ListRowsRead): void {
  early?.push(read)
  for (const listener of listeners) listener(read)
}
