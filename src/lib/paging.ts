/** One page of a list whose rows are counted from 1. */
export interface PageWindow {
  /** The page shown: the one asked for, or the nearest that exists. */
  page: number
  /** How many pages there are; an empty list has one. */
  pages: number
  /** What the portal's `start` parameter takes. */
  start: number
  /** First and last row on the page; both 0 when the list is empty. */
  from: number
  to: number
}

/** Where a page lies in a list of `total` rows, `size` a page. A page from an address may be any number. */
export function pageWindow(asked: { page: number; size: number; total: number }): PageWindow {
  const { size, total } = asked
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages)
  const start = (page - 1) * size + 1
  return { page, pages, start, from: Math.min(start, total), to: Math.min(start + size - 1, total) }
}
