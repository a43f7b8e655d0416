import type { CustomerRow } from '~/contract/provisions'

/** Rows as one answer of the portal held them, when it was asked and when it answered (ms). */
export interface RowsRead {
  rows: readonly CustomerRow[]
  askedAt: number
  readAt: number
}

const listeners = new Set<(read: RowsRead) => void>()

/** Calls `listener` with the rows of every list page that is read. */
export function onRowsRead(listener: (read: RowsRead) => void): void {
  listeners.add(listener)
}

/** Tells of rows that were read. */
export function tellRowsRead(read: RowsRead): void {
  for (const listener of listeners) listener(read)
}
