import type { CustomerRow } from '~/contract/provisions'
import { rowKey, withRows } from './rowKey'

/** Rows on a page; the portal gives no more. */
export const rowsPerPage = 100
/** No seller has so many pages; a portal that promises more is not believed. */
const mostPages = 2_000

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
  const first = await readOnce(readPage, onPage)
  if (!first.hasDrifted) return first
  const mended = await mend(first, readPage)
  if (mended.isComplete) return mended
  return { ...(await readOnce(readPage, onPage)), hasDrifted: true }
}

async function readOnce(readPage: ReadPage, onPage: OnPage): Promise<WholeList> {
  let loaded = 0
  const read = async (start: number) => {
    const page = await readPage(start, 'orgname')
    loaded += page.rows.length + page.unreadable
    onPage(page, start, loaded)
    return page
  }
  const first = await read(1)
  const count = Math.min(Math.ceil(first.total / rowsPerPage), mostPages)
  const starts = Array.from({ length: Math.max(0, count - 1) }, (_, n) => (n + 1) * rowsPerPage + 1)
  const pages = [first, ...(await Promise.all(starts.map(read)))]
  pages.push(...(await readRest(read, pages)))
  return wholeOf(pages)
}

/** Pages beyond what `total` promised, while each brings rows that were not there. */
async function readRest(read: (start: number) => Promise<Page>, pages: readonly Page[]) {
  const known = new Set(pages.flatMap(({ rows }) => rows.map(rowKey)))
  const rest: Page[] = []
  let last = pages.at(-1)
  let start = (pages.length - 1) * rowsPerPage + 1
  while (last && last.nextStart > start && pages.length + rest.length < mostPages) {
    start = last.nextStart
    last = await read(start)
    const before = known.size
    for (const row of last.rows) known.add(rowKey(row))
    if (known.size === before) break
    rest.push(last)
  }
  return rest
}

function wholeOf(pages: readonly Page[]): WholeList {
  const rows = withRows(
    [],
    pages.flatMap((page) => page.rows),
  )
  const unreadable = pages.reduce((sum, page) => sum + page.unreadable, 0)
  const totals = new Set(pages.map(({ total }) => total))
  const total = pages.at(-1)?.total ?? 0
  const isComplete = rows.length + unreadable === total
  return {
    rows,
    total,
    unreadable,
    isComplete,
    hasDrifted: totals.size > 1 || !isComplete,
    askedAt: Math.min(...pages.map(({ askedAt }) => askedAt)),
    readAt: Math.max(...pages.map(({ readAt }) => readAt)),
  }
}

/** Pages of rows changed last that are read before the whole list is the shorter way. */
const mostNews = 10
/** What was changed shortly before the change known last may not have been read with it (ms). */
const slack = 60_000

/**
 * Brings a list that was read before up to date: the rows changed last, back to the first that is known.
 * `isComplete` tells whether that was enough: rows that were removed have no last change.
 * @throws PortalError
 */
export async function mend(known: WholeList, readPage: ReadPage): Promise<WholeList> {
  // By the portal's own stamps: this computer's clock may be wrong.
  const since = newestChange(known.rows) - slack
  const news: CustomerRow[] = []
  let start = 1
  for (let n = 0; n < mostNews; n++) {
    const page = await readPage(start, 'modified')
    news.push(...page.rows)
    const isEnough = page.nextStart <= start || page.rows.some((row) => isOlder(row, since))
    if (isEnough) return mended(known, news, page)
    start = page.nextStart
  }
  return { ...known, isComplete: false }
}

function newestChange(rows: readonly CustomerRow[]): number {
  return rows.reduce((newest, { provision }) => Math.max(newest, provision.modified ?? 0), 0)
}

function isOlder({ provision: { modified } }: CustomerRow, since: number): boolean {
  return modified !== undefined && modified < since
}

function mended(known: WholeList, news: readonly CustomerRow[], last: Page): WholeList {
  const isOrdered = news.every((row, n) => {
    const before = news[n - 1]?.provision.modified ?? Infinity
    return row.provision.modified !== undefined && row.provision.modified <= before
  })
  const rows = withRows(known.rows, news)
  const { total, askedAt, readAt } = last
  const isComplete = isOrdered && rows.length + known.unreadable === total
  return { ...known, rows, total, isComplete, askedAt, readAt }
}
