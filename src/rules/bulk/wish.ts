/** What a number is to become: just this, so many more (below 0: fewer), or no less than this. */
export type NumberWish =
  { kind: 'set'; value: number } | { kind: 'add'; by: number } | { kind: 'atLeast'; value: number }

/** Numbers somebody wants of one purchaser; what is not named stays as it is. */
export interface NumberWishes {
  maxUsers?: NumberWish | undefined
  /** By entitlement key. */
  seats: ReadonlyMap<string, NumberWish>
}

/** What one row of a file, or one ticked row, asks for. Nothing has been looked up for it. */
export interface BulkWish extends NumberWishes {
  /** Its row, counted as spreadsheets do: the head is row 1. */
  row: number
  orgId: string
  /** As the file says it; only to be compared. Empty: it does not. */
  organization: string
  /** Empty: what is said for all rows holds. */
  reason: string
  ticket: string
  /** The version that was seen when the row was written; empty: nobody says. See `baseStamp`. */
  baseStamp: string
  /** The change it takes back. */
  revertOf?: string | undefined
}

/** The number that a wish comes to, whatever it is; `now` is 0 where nothing is held. */
export function applyWish(wish: NumberWish, now: number): number {
  if (wish.kind === 'set') return wish.value
  return wish.kind === 'add' ? now + wish.by : Math.max(now, wish.value)
}
