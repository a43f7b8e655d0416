import { useSyncExternalStore } from 'react'

/** First and last row in sight, counted from 0. */
export interface Rows {
  from: number
  to: number
}

/**
 * Which rows of a table are in sight. Kept beside React's state: whoever scrolls draws the line that says it
 * anew, and not the table and its tools.
 */
export class Sight {
  rows: Rows = { from: 0, to: Infinity }
  private readonly listeners = new Set<() => void>()

  readonly show = (from: number, to: number): void => {
    if (this.rows.from === from && this.rows.to === to) return
    this.rows = { from, to }
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

/** The rows in sight, for components. */
export function useSight(sight: Sight): Rows {
  return useSyncExternalStore(sight.subscribe, () => sight.rows)
}
