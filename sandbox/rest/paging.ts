const mostRows = 100

/** The page that is asked for. */
export interface Asked {
  start?: number | undefined
  num?: number | undefined
}

/** What a list answers about its page. `num` repeats what was asked, 100 at most. */
export interface Paging {
  total: number
  start: number
  num: number
  nextStart: number
}

/** Where a page lies: `start` counts from 1, `num` is 10 unless told and 100 at most. */
export function askedPage({ start = 1, num = 10 }: Asked): { start: number; num: number } {
  return { start: Math.max(1, start), num: Math.min(Math.max(0, num), mostRows) }
}

/** What a list of `total` answers about the page asked for; `nextStart` is -1 on the last. */
export function pagingOf(asked: Asked, total: number): Paging {
  const { start, num } = askedPage(asked)
  const next = start + num
  return { total, start, num, nextStart: num > 0 && next <= total ? next : -1 }
}

/** One page of rows that are all at hand. */
export function pageOf<Row>(rows: readonly Row[], asked: Asked): { page: Row[]; paging: Paging } {
  const { start, num } = askedPage(asked)
  return { page: rows.slice(start - 1, start - 1 + num), paging: pagingOf(asked, rows.length) }
}
