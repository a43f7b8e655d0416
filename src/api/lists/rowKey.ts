import type { CustomerRow } from '~/contract/provisions'
import { isSame } from '~/lib/isSame'
import { withoutPersons } from './withoutPersons'

/**
 * One name for a row of a list. An organization may have several rows of one listing, told apart by when
 * each was made; by its kind where that is missing.
 */
export function rowKey({ provision }: CustomerRow): string {
  const { purchaserOrgId, itemId, created, purchased, trial } = provision
  const which = created ?? (purchased ? 'purchase' : trial ? 'trial' : 'request')
  return `${purchaserOrgId} ${itemId} ${String(which)}`
}

type Rows = readonly CustomerRow[]

const places = new WeakMap<Rows, Map<string, number>>()

/** The place of each row by its name; made once a list. */
export function placesOf(rows: Rows): ReadonlyMap<string, number> {
  let known = places.get(rows)
  if (!known) {
    known = new Map(rows.map((row, place) => [rowKey(row), place]))
    places.set(rows, known)
  }
  return known
}

/**
 * Puts rows into a list: those it has are replaced unless what is held was changed later, others come last.
 * A list that has them all already is given back as it is.
 */
export function withRows(rows: Rows, news: Rows): Rows {
  const known = placesOf(rows)
  const added = new Map<string, CustomerRow>()
  const changed: [number, CustomerRow][] = []
  for (const row of news) {
    const key = rowKey(row)
    const place = known.get(key)
    if (place !== undefined) {
      if (isNews(row, rows[place])) changed.push([place, row])
    } else if (isNews(row, added.get(key))) added.set(key, row)
  }
  if (added.size === 0 && changed.length === 0) return rows
  const next = [...rows]
  for (const [place, row] of changed) next[place] = row
  return [...next, ...added.values()]
}

/**
 * Names change without a stamp, and nobody says that seats never do: of equal stamps the later read counts.
 * Persons alone, where what is held was kept without them, are no news: a few rows with them help nobody.
 */
function isNews(row: CustomerRow, held: CustomerRow | undefined): boolean {
  if (!held) return true
  const { provision, customer } = held
  if (changedAt(row) !== changedAt(held)) return changedAt(row) > changedAt(held)
  if (!isSame(row.customer, customer)) return true
  return !isSame(row.provision, provision) && !isSame(withoutPersons(row).provision, provision)
}

function changedAt(row: CustomerRow | undefined): number {
  return row?.provision.modified ?? 0
}
