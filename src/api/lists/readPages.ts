import { mostAtOnce } from './ReadPace'
import type { OnPage, Page, ReadPage } from './readWhole'
import { rowKey } from './rowKey'

/** Rows on a page; the portal gives no more. */
export const rowsPerPage = 100
/** No seller has so many pages; a portal that promises more is not believed. */
const mostPages = 2_000

/** The pages of a list in its order, each beginning with the last row of the one before. */
export interface PagesRead {
  pages: Page[]
  /** Whether each page did begin so. Else rows were passed over that no count may tell of. */
  isSeamless: boolean
  /** Rows on two pages that nobody can read, at most. */
  doubtful: number
}

type Read = (start: number) => Promise<Page>

/**
 * Reads the pages of a list by name, the first alone and the others side by side. They overlap by a row:
 * where somebody goes while another comes, counts agree although a row has slipped between two pages.
 * @throws PortalError
 */
export async function readPages(readPage: ReadPage, onPage: OnPage): Promise<PagesRead> {
  let loaded = 0
  const read: Read = async (start) => {
    const page = await readPage(start, 'orgname')
    loaded += page.rows.length + page.unreadable - (loaded > 0 ? 1 : 0)
    onPage(page, start, loaded)
    return page
  }
  const first = await read(1)
  const starts = startsAfter(first)
  const pages = [first, ...(await readSideBySide(read, starts))]
  const seams = pages.slice(1).map((page, n) => [pages[n] ?? first, page] as const)
  const rest = await readRest(read, pages, starts[pages.length - 2] ?? 1)
  return {
    pages: [...pages, ...rest],
    isSeamless: seams.every(([before, page]) => isSeam(before, page)),
    doubtful: seams.filter(([a, b]) => a.unreadable > 0 && b.unreadable > 0).length,
  }
}

/** Where the pages after the first begin; a portal may give fewer rows than it was asked for. */
function startsAfter({ rows, unreadable, nextStart, total }: Page): number[] {
  const given = rows.length + unreadable
  const size = nextStart - 1 <= rowsPerPage ? Math.max(given, nextStart - 1) : given
  if (size === 0 || total <= size) return []
  const step = Math.max(1, size - 1)
  const count = Math.min(Math.ceil((total - size) / step), mostPages)
  return Array.from({ length: count }, (_, n) => (n + 1) * step + 1)
}

function isSeam(before: Page, { rows, unreadable }: Page): boolean {
  const [first] = rows
  if (!first || before.unreadable > 0 || unreadable > 0) return true
  const key = rowKey(first)
  // It is the last one, unless the list has moved.
  return before.rows.findLast((row) => rowKey(row) === key) !== undefined
}

/** Pages in the order of their starts. After an empty one, or one that fails, no other is begun. */
async function readSideBySide(read: Read, starts: readonly number[]): Promise<Page[]> {
  const pages: Page[] = []
  let next = 0
  let end = starts.length
  const work = async () => {
    while (next < end) {
      const n = next++
      try {
        // `n` is below the length.
        const page = await read(starts[n] ?? 1)
        pages[n] = page
        if (page.rows.length + page.unreadable === 0) end = Math.min(end, n + 1)
      } catch (error) {
        end = 0
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: mostAtOnce }, work))
  return pages
}

/**
 * Pages beyond what `total` promised, while each brings rows that were not there. They begin after the rows that
 * came, because where a portal counts wrong its next start may pass somebody over.
 */
async function readRest(read: Read, pages: readonly Page[], lastStart: number): Promise<Page[]> {
  const known = new Set(pages.flatMap(({ rows }) => rows.map(rowKey)))
  const rest: Page[] = []
  let last = pages.at(-1)
  let start = lastStart
  while (last && pages.length + rest.length < mostPages) {
    const next = start + last.rows.length + last.unreadable
    const isPastTotal = next > start && next - 1 > last.total
    if (last.nextStart <= start && !isPastTotal) break
    start = next > start ? next : last.nextStart
    last = await read(start)
    const before = known.size
    for (const row of last.rows) known.add(rowKey(row))
    if (known.size === before) break
    rest.push(last)
  }
  return rest
}

/** When the first of some pages was asked for, and the last answered (ms). */
export function timesOf(pages: readonly Page[]): { askedAt: number; readAt: number } {
  const times = { askedAt: Infinity, readAt: 0 }
  for (const { askedAt, readAt } of pages) {
    times.askedAt = Math.min(times.askedAt, askedAt)
    times.readAt = Math.max(times.readAt, readAt)
  }
  return times
}
