import type { UnreadableWhy } from '~/rules/bulk/problem'

/** A file that can't be read, and why; thrown within the reading of one. */
export class Unreadable extends Error {
  override name = 'Unreadable'

  constructor(
    readonly why: UnreadableWhy,
    options?: ErrorOptions,
  ) {
    super(why, options)
  }
}
