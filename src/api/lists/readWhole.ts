import type { CustomerRow } from '~/contract/provisions'
import { mend } from './mend'
import { type PagesRead, readPages, timesOf } from './readPages'
import { withRows } from './rowKey'

/** One page as the portal gave it. `nextStart` is -1 on the last. Instants in ms. */
export interface Page {
  rows: readonly CustomerRow[]
  unreadable: number
  total: number
  nextStart: number
  askedAt: number
  readAt: number
}

/** Reads one page: by name of the organization, or from the row changed last. */
export type ReadPage = (start: number, sort: ListSort) => Promise<Page>
export type ListSort = 'orgname' | 'modified'

/** Hears of every page by name: the first, and how many rows have come. */
export type OnPage = (page: Page, start: number, loaded: number) => void

/** Every row of one list, as far as the portal lets that be known. */
export interface WholeList {
  rows: readonly CustomerRow[]
  /** As the portal counted them last. */
  total: number
  /** Rows that could not be read. */
  unreadable: number
  /** Whether the portal's count and the rows it gave agree; the portal documents no snapshot. */
  isComplete: boolean
  /** Whether the list changed while it was being read. */
  hasDrifted: boolean
  /** Nothing in it is older than the first (ms), nor younger than the second. */
  askedAt: number
  readAt: number
  /** When every row was read last (ms); since then only those whose change the portal told. */
  wholeAt: number
}

/**
 * Reads a whole list: the first page tells how many there are, the others follow side by side. A list that
 * changes meanwhile is mended by the rows changed last, and read once more where that does not do.
 * @throws PortalError
 */
export async function readWhole(
  readPage: ReadPage,
  onPage: OnPage = () => undefined,
): Promise<WholeList> {
  const read = await readPages(readPage, onPage)
  const first = wholeOf(read)
  if (!first.hasDrifted) return first
  if (read.isSeamless) {
    const mended = await mend(first, readPage)
    if (mended.isComplete) return mended
  }
  return { ...wholeOf(await readPages(readPage, onPage)), hasDrifted: true }
}

function wholeOf({ pages, isSeamless, doubtful }: PagesRead): WholeList {
  const rows = withRows(
    [],
    pages.flatMap((page) => page.rows),
  )
  const total = pages.at(-1)?.total ?? 0
  const told = pages.reduce((sum, page) => sum + page.unreadable, 0)
  const twice = rows.length + told - total
  const unreadable = twice > 0 && twice <= doubtful ? told - twice : told
  const isOfOneTotal = pages.every((page) => page.total === total)
  const isComplete = isSeamless && rows.length + unreadable === total
  const times = timesOf(pages)
  return {
    ...{ rows, total, unreadable, isComplete },
    hasDrifted: !isComplete || !isOfOneTotal,
    ...times,
    wholeAt: times.askedAt,
  }
}
