import type { CustomerRow } from '~/contract/provisions'
import { timesOf } from './readPages'
import type { Page, ReadPage, WholeList } from './readWhole'
import { withRows } from './rowKey'

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
  const news: Page[] = []
  let start = 1
  for (let n = 0; n < mostNews; n++) {
    const page = await readPage(start, 'modified')
    news.push(page)
    const next = start + page.rows.length + page.unreadable
    const isLast = page.nextStart <= start && next > page.total
    if (isLast || page.rows.some((row) => isOlder(row, since))) return mended(known, news)
    // A page that is passed over may hold what changed; reading everything finds it.
    if (page.nextStart !== next) break
    start = next
  }
  return { ...known, isComplete: false }
}

function newestChange(rows: readonly CustomerRow[]): number {
  return rows.reduce((newest, { provision }) => Math.max(newest, provision.modified ?? 0), 0)
}

function isOlder({ provision: { modified } }: CustomerRow, since: number): boolean {
  return modified !== undefined && modified < since
}

function mended(known: WholeList, pages: readonly Page[]): WholeList {
  const news = pages.flatMap((page) => page.rows)
  const isOrdered = news.every((row, n) => {
    const before = news[n - 1]?.provision.modified ?? Infinity
    return row.provision.modified !== undefined && row.provision.modified <= before
  })
  // A row that cannot be read may be one that could be read before.
  const isReadable = pages.every(({ unreadable }) => unreadable === 0)
  const rows = withRows(known.rows, news)
  const total = pages.at(-1)?.total ?? 0
  return {
    ...known,
    rows,
    total,
    isComplete: isOrdered && isReadable && rows.length + known.unreadable === total,
    ...timesOf(pages),
  }
}
