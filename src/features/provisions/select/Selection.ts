import { useSyncExternalStore } from 'react'
import { rowKey } from '~/api/lists/rowKey'
import type { CustomerRow } from '~/contract/provisions'

/** Purchasers somebody has chosen in a list. Each row looks for itself, so that no other is drawn with it. */
export class Selection {
  private keys: ReadonlySet<string> = new Set()
  private readonly listeners = new Set<() => void>()

  /** Keys of the chosen rows; another set with each change. */
  get chosen(): ReadonlySet<string> {
    return this.keys
  }

  /** Chooses rows, or takes them out. */
  readonly choose = (rows: readonly CustomerRow[], isChosen: boolean): void => {
    const keys = new Set(this.keys)
    for (const row of rows) {
      if (isChosen) keys.add(rowKey(row))
      else keys.delete(rowKey(row))
    }
    this.keys = keys
    for (const listener of this.listeners) listener()
  }

  readonly clear = (): void => {
    this.keys = new Set()
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** The chosen rows, for components. */
export function useChosen(selection: Selection): ReadonlySet<string> {
  return useSyncExternalStore(selection.subscribe, () => selection.chosen)
}

/** Whether one row is chosen. */
export function useIsChosen(selection: Selection, row: CustomerRow): boolean {
  return useSyncExternalStore(selection.subscribe, () => selection.chosen.has(rowKey(row)))
}
