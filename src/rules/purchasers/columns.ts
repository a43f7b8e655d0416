import type { CustomerRow } from '~/contract/provisions'
import { readInstant } from '~/lib/dates'
import { oncePer } from '~/lib/oncePer'
import { endOf, stateOf } from '../provisionState'

/** Columns every list has. `name` is always the first. */
export const fixedColumns = [
  ...(['name', 'state', 'ends', 'maxUsers', 'modified'] as const),
  ...(['listing', 'start', 'created', 'contact', 'orgId'] as const),
] as const
export type FixedColumn = (typeof fixedColumns)[number]

const seats = 'seats.'

/** A column: one of the fixed ones, or the seats of one entitlement. */
export type ColumnId = FixedColumn | `${typeof seats}${string}`

/** The column of an entitlement. */
export function seatsColumn(key: string): ColumnId {
  return `${seats}${key}`
}

/** The entitlement a column shows; `undefined` for any other column. */
export function entitlementOf(id: ColumnId): string | undefined {
  return id.startsWith(seats) ? id.slice(seats.length) : undefined
}

/** Reads the name of a column, from an address for instance; `undefined`: there is none. */
export function readColumn(text: string): ColumnId | undefined {
  const isFixed = (fixedColumns as readonly string[]).includes(text)
  const isSeats = text.startsWith(seats) && text.length > seats.length
  return isFixed || isSeats ? (text as ColumnId) : undefined
}

/** Columns that hold an instant (ms). */
export const dateColumns = ['ends', 'modified', 'start', 'created'] as const

/** What an end that never comes counts as in its column: it is after every other. */
export const never = Number.MAX_SAFE_INTEGER

const stateOrder = { trial: 0, purchased: 1, requested: 2, ended: 3, unknown: 4 } as const

/**
 * The number a row has in a column, to sort and to filter by; `undefined` where nothing is known. Names are
 * no numbers: see `sortRows`.
 */
export function valueIn(id: ColumnId, { provision }: CustomerRow, now: number): number | undefined {
  const key = entitlementOf(id)
  if (key !== undefined) return provision.orgEntitlements?.entitlements.get(key)?.num
  switch (id) {
    case 'state':
      return stateOrder[stateOf(provision, now)]
    case 'ends': {
      const end = endOf(provision)
      if (end.kind === 'at') return end.at
      return end.kind === 'never' ? never : undefined
    }
    case 'maxUsers':
      return provision.orgEntitlements?.maxUsers
    case 'modified':
      return readInstant(provision.modified)
    case 'start':
      return readInstant(provision.startDate)
    case 'created':
      return readInstant(provision.created)
    case 'name':
    case 'listing':
    case 'contact':
    case 'orgId':
      return undefined
  }
}

/** Entitlement keys that rows of a list hold, those held most first. */
export const entitlementsIn = oncePer((rows: readonly CustomerRow[]): readonly string[] => {
  const holders = new Map<string, number>()
  for (const { provision } of rows) {
    for (const key of provision.orgEntitlements?.entitlements.keys() ?? []) {
      holders.set(key, (holders.get(key) ?? 0) + 1)
    }
  }
  return [...holders].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([key]) => key)
})
