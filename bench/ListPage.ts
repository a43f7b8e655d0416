import type { Page } from '@playwright/test'
import type { Servers } from '../e2e/support/servers'
import type { Sight } from './Sight'

/** A column by its header, as far as the bench sorts. */
export type Column = 'Organization' | 'Last changed'

/** One way to show the purchasers of a listing, and how a person uses it. */
export interface ListPage {
  /** Comes back with a browser that may read the list. */
  signIn: (page: Page) => Promise<void>
  /** Goes to the list; does not wait for rows. */
  openList: (page: Page) => Promise<void>
  /** Waits until a complete list is kept for another visit, where the page keeps any. */
  kept: (page: Page) => Promise<void>
  /** Presses one more key in the search field. */
  search: (page: Page, key: string) => Promise<void>
  clearSearch: (page: Page) => Promise<void>
  /** Sorts by a column; again: the other way round. */
  sort: (page: Page, column: Column) => Promise<void>
  /** Opens one purchaser of those in sight. */
  open: (page: Page, name: string) => Promise<void>
  /** From a purchaser back to the list, by the link that is there. */
  back: (page: Page) => Promise<void>
  /** Where to look, in a list of so many rows. */
  sight: (total: number) => Sight
  /** What the status line says when so many rows match a search: source of a regular expression. */
  foundText: (found: number) => string
}

/** Makes the page for a portal and whoever serves it. */
export type MakeListPage = (servers: Servers) => ListPage

/** A number as both pages write it. */
export function figure(value: number): string {
  return value.toLocaleString('en-US')
}
