import type { Page } from '@playwright/test'
import type { Fault } from '../../support/Portal'
import type { Lane } from './Lane'
import type { Profile } from './Profile'
import type { Seller } from './Seller'

/** When a fault is armed: before the review is asked for, before the send, or once there is an end. */
export type Moment = 'review' | 'send' | 'audit'

/** One fault at one state of a change. */
export interface Cell {
  /** By which it can be played alone. */
  name: string
  faults: Partial<Record<Moment, readonly Fault[]>>
  /** Why nobody could notice the fault: what was answered is true, and nothing comes of it. */
  isInvisible?: boolean
  /** The change is watched until its audit. */
  isWatched?: boolean
  /** The change is found overwritten, at the latest when the purchaser is opened again. */
  isRevisited?: boolean
  /** What the browser itself does wrong. */
  browser?: BrowserFault
}

/** What is known of a cell while it is played. */
export interface Scene {
  lane: Lane
  profile: Profile
  seller: Seller
  /** The number of maximum users that is wanted. */
  want: number
}

/** A fault of the browser's own, F27 to F31. */
export interface BrowserFault {
  /** What the page's clock is ahead, in ms. */
  skew?: number
  /** Before a page is opened; counts what strikes. */
  prepare?: (page: Page) => Promise<{ struck: number }>
  /** In place of pressing Send; gives how often it struck. */
  send?: (scene: Scene) => Promise<number>
}
