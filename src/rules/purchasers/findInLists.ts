import type { CustomerRow } from '~/contract/provisions'
import { nameOf } from '../nameOf'
import { fold, searchTexts } from './searchText'
import { nameRanks } from './sortRows'

/** Purchasers that fit what was typed: the first of them, and how many there are. */
export interface Found {
  rows: readonly CustomerRow[]
  total: number
}

/** Whether every word of `typed` is in a text. Both are folded. */
export function hasWords(text: string, typed: string): boolean {
  return typed.split(/\s+/).every((word) => text.includes(word))
}

/**
 * Finds purchasers in several lists by name, id and address key; not by persons, because others may watch.
 * Names that begin with what was typed come first, each kind by name; `most` of them are handed out.
 */
export function findInLists(
  lists: readonly (readonly CustomerRow[])[],
  typed: string,
  most: number,
  locale?: string,
): Found {
  const wanted = fold(typed.trim())
  if (wanted === '') return { rows: [], total: 0 }
  const found = lists.map((rows) => best(rows, wanted, most, locale))
  const first = found.flatMap(({ rows }) => rows).sort((a, b) => compare(a, b, wanted, locale))
  return { rows: first.slice(0, most), total: found.reduce((sum, { total }) => sum + total, 0) }
}

function best(
  rows: readonly CustomerRow[],
  wanted: string,
  most: number,
  locale: string | undefined,
): Found {
  const ranks = nameRanks(rows, locale)
  const places = rows.flatMap((row, place) => {
    const { organization } = searchTexts(row)
    if (!hasWords(organization, wanted)) return []
    const rank = (ranks[place] ?? 0) + (organization.startsWith(wanted) ? 0 : rows.length)
    return { row, rank }
  })
  places.sort((a, b) => a.rank - b.rank)
  return { rows: places.slice(0, most).map(({ row }) => row), total: places.length }
}

function compare(a: CustomerRow, b: CustomerRow, wanted: string, locale: string | undefined) {
  const later = (row: CustomerRow) => Number(!searchTexts(row).organization.startsWith(wanted))
  return later(a) - later(b) || nameOf(a).localeCompare(nameOf(b), locale)
}
