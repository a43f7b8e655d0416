/** Columns that every file for editing has; words of the format, the same in every language. */
export const fixedColumns = [
  ...(['item_id', 'org_id', 'organization', 'max_users'] as const),
  ...(['reason', 'ticket', 'base_stamp'] as const),
] as const
export type FixedColumn = (typeof fixedColumns)[number]

/** What a column of a file says: one of the fixed columns, or the seats of one entitlement. */
export type BulkColumn = { fixed: FixedColumn } | { entitlement: string }

/** Without these nobody knows whose numbers a row holds. */
export const neededColumns: readonly FixedColumn[] = ['item_id', 'org_id']

const seats = 'seats.'

/**
 * Head of the column of an entitlement: its key, behind `seats.` where the key could be read as something else.
 */
export function seatsHead(key: string): string {
  return readFixed(key) || key.startsWith(seats) ? seats + key : key
}

/** Reads the head of a column; `keys` are the entitlements there are. `undefined`: there is no such column. */
export function readHead(text: string, keys: ReadonlySet<string>): BulkColumn | undefined {
  const fixed = readFixed(text)
  if (fixed) return { fixed }
  const key = text.startsWith(seats) ? text.slice(seats.length) : text
  return keys.has(key) ? { entitlement: key } : undefined
}

/** The head that was probably meant: the same letters and figures, whatever stands between them. */
export function guessHead(text: string, keys: Iterable<string>): string | undefined {
  const wanted = lettersOf(text)
  if (wanted === '') return undefined
  return [...fixedColumns, ...Array.from(keys, seatsHead)].find((one) => lettersOf(one) === wanted)
}

function readFixed(text: string): FixedColumn | undefined {
  const name = text.toLowerCase()
  return fixedColumns.find((one) => one === name)
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
