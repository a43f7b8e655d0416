import * as z from 'zod/mini'
import type { PurchasersSearch } from '~/api/purchasersRequest'
import { type ColumnId, readColumn } from '~/rules/purchasers/columns'
import { type QuickFilter, quickFilters, shownStates } from '~/rules/purchasers/quickFilters'
import { readRanges } from '~/rules/purchasers/ranges'
import type { Selection } from '~/rules/purchasers/selectRows'
import type { SortBy } from '~/rules/purchasers/sortRows'

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(2_000))), undefined)
/** Digits alone, typed into an address by hand, come as a number. */
const words = z.pipe(z.union([z.string(), z.number()]), z.transform(String))
const Search = z.object({
  q: z.catch(z.optional(words.check(z.maxLength(200))), undefined),
  show: z.catch(z.optional(z.enum(shownStates)), undefined),
  /** Quick filters: `ending,large`. */
  quick: text,
  /** Ranges: `maxUsers:10..50`; see rules/purchasers/ranges.ts. */
  where: text,
  /** Columns sorted by, a minus for descending: `-ends,name`. */
  sort: text,
  /** Columns shown after the first, in order, with a width in pixels where somebody set one: `state,ends:180`. */
  cols: text,
  density: z.catch(z.optional(z.enum(['dense', 'roomy'])), undefined),
  page: z.catch(z.optional(z.int().check(z.gte(2), z.lte(100_000))), undefined),
})

/**
 * What the address of a list of purchasers may say. Defaults are left out; nonsense reads as the default.
 * Nothing here may be called `state`: that word belongs to signing in.
 */
export type PurchasersAddress = z.output<typeof Search>

/** Reads the search parameters of a list of purchasers. */
export function readPurchasersAddress(search: Record<string, unknown>): PurchasersAddress {
  const read = Search.safeParse(search)
  return read.success ? read.data : {}
}

/** The quick filters an address names. */
export function readQuick({ quick = '' }: PurchasersAddress): QuickFilter[] {
  const named = quick.split(',')
  return quickFilters.filter((filter) => named.includes(filter))
}

const byName: readonly SortBy[] = [{ column: 'name', isDescending: false }]

/** The columns an address sorts by; by name where it says nothing. */
export function readSort({ sort = '' }: PurchasersAddress): readonly SortBy[] {
  const read = sort.split(',').flatMap((part) => {
    const isDescending = part.startsWith('-')
    const column = readColumn(decode(isDescending ? part.slice(1) : part))
    return column ? [{ column, isDescending }] : []
  })
  return read.length > 0 ? read : byName
}

/** Writes columns sorted by; by name alone is the default. */
export function writeSort(sort: readonly SortBy[]): string | undefined {
  const parts = sort.map(({ column, isDescending }) => {
    return `${isDescending ? '-' : ''}${encodeURIComponent(column)}`
  })
  const all = parts.join(',')
  return all === '' || all === 'name' ? undefined : all
}

/** A column that is shown, with its width in pixels where somebody set one. */
export interface ShownColumn {
  id: ColumnId
  width?: number | undefined
}

/** What somebody may set a column to (px). */
export const columnWidths = { least: 60, most: 900 } as const

/** Reads a width, as wide or narrow as it may be; `undefined`: it is no number. */
export function readWidth(text: string | undefined): number | undefined {
  const { least, most } = columnWidths
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined
  return Math.min(most, Math.max(least, Number(text)))
}

/** The columns an address names, `name` always first; `undefined`: the usual ones. */
export function readColumns(cols: string | undefined): ShownColumn[] | undefined {
  if (cols === undefined) return undefined
  const read = cols.split(',').flatMap((part): ShownColumn[] => {
    const [, name = '', width] = /^(.+?)(?::(\d{1,9}))?$/.exec(part) ?? []
    const id = readColumn(decode(name))
    return id ? [{ id, width: readWidth(width) }] : []
  })
  const name = read.find(({ id }) => id === 'name') ?? { id: 'name' }
  const others = read.filter(({ id }) => id !== 'name')
  return [name, ...others.filter((each, n) => others.findIndex(({ id }) => id === each.id) === n)]
}

/** Writes columns for an address. */
export function writeColumns(columns: readonly ShownColumn[]): string {
  return columns
    .map(
      ({ id, width }) => encodeURIComponent(id) + (width === undefined ? '' : `:${String(width)}`),
    )
    .join(',')
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What an address asks for. A search looks at contacts only where their column is shown. */
export function selectionOf(address: PurchasersAddress, q = address.q ?? ''): Selection {
  const { show = 'all', where = '', cols } = address
  return {
    q,
    withContacts: readColumns(cols)?.some(({ id }) => id === 'contact') ?? false,
    state: show,
    quick: readQuick(address),
    ranges: readRanges(where),
    sort: readSort(address),
  }
}

/** Whether the portal can answer an address by itself, page by page; else the whole list is needed. */
export function isForServer(address: PurchasersAddress): boolean {
  const { q, quick, ranges, sort, withContacts } = selectionOf(address)
  const [first, ...others] = sort
  if (quick.length > 0 || ranges.length > 0 || others.length > 0) return false
  if (withContacts && q !== '') return false
  return first === undefined || serverSorts.has(first.column)
}

const serverSorts: ReadonlySet<ColumnId> = new Set(['name', 'ends', 'modified', 'created'])
const serverNames = { ends: 'endDate', modified: 'modified', created: 'created' } as const

/** The search the portal takes while the whole list is not here. */
export function serverSearch(address: PurchasersAddress): Omit<PurchasersSearch, 'itemId'> {
  const { q = '', show, page = 1 } = address
  const [first] = readSort(address)
  const column = first?.column
  const isNamed = column === 'ends' || column === 'modified' || column === 'created'
  const sort = isNamed ? serverNames[column] : ('orgname' as const)
  const order = first?.isDescending ? ('desc' as const) : ('asc' as const)
  return { q, state: show ?? 'all', sort, order, page }
}
