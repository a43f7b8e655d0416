import type { Change } from './diffEntitlements'

/** A cut by more than this share has its new number typed again. */
const largeCut = 0.2

/** The changes that lock people out at a slip of the hand: to nothing, or down by over a fifth. */
export function largeCuts(changes: readonly Change[]): Change[] {
  return changes.filter(
    ({ before = 0, after, delta }) => delta < 0 && (after === 0 || -delta > largeCut * before),
  )
}
