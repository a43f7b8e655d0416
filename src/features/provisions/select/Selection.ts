import { useSyncExternalStore } from 'react'
import { rowKey } from '~/api/lists/rowKey'
import type { CustomerRow } from '~/contract/provisions'
import type { Observable } from '~/lib/Observable'

/** Keys of the rows that somebody has chosen in a list; another set with each change. */
export type Selection = Observable<ReadonlySet<string>>

/** Chooses rows, or takes them out. */
export function choose(
  selection: Selection,
  rows: readonly CustomerRow[],
  isChosen: boolean,
): void {
  const keys = new Set(selection.read())
  for (const row of rows) {
    if (isChosen) keys.add(rowKey(row))
    else keys.delete(rowKey(row))
  }
  selection.set(keys)
}

/** Whether one row is chosen; each row looks for itself, so that no other is drawn with it. */
export function useIsChosen({ subscribe, read }: Selection, row: CustomerRow): boolean {
  return useSyncExternalStore(subscribe, () => read().has(rowKey(row)))
}
