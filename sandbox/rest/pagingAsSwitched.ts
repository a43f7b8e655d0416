import type { Db } from '../db'
import { readSwitch } from '../switches'
import { type Asked, type Paging, pagingOf } from './paging'

const tooMany = 150

/** What `customersList` answers about its page: the truth, or what two switches make of it. */
export function pagingAsSwitched(db: Db, asked: Asked, total: number): Paging {
  const paging = pagingOf(asked, total)
  return { ...paging, total: toldTotal(db, total), nextStart: toldNextStart(db, paging) }
}

function toldTotal(db: Db, total: number): number {
  switch (readSwitch(db, 'total')) {
    case 'honest':
      return total
    case 'tooBig':
      return total + tooMany
    case 'tooSmall':
      return Math.floor(total / 2)
  }
}

function toldNextStart(db: Db, { start, num, nextStart }: Paging): number {
  switch (readSwitch(db, 'nextStart')) {
    case 'honest':
      return nextStart
    case 'repeats':
      return start
    case 'skips':
      return nextStart === -1 ? -1 : nextStart + num
    case 'endless':
      return start + num
  }
}
