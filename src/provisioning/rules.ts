/**
 * Rules of the protocol as the campaigns take them out, one by one, to prove that each carries weight; see
 * docs/safety.md. Nothing but a campaign ever takes one out.
 */
export type Rule =
  | 'R1'
  | 'R2 before the send'
  | 'R2'
  | 'R3'
  | 'R3 stamp'
  | 'R5'
  | 'R6'
  | 'R7'
  | 'R8'
  | 'R9 and R10'
  | 'R9 time and R10'
  | 'R10'

/** The rules left out: none, outside campaigns. */
export type LeftOut = ReadonlySet<Rule>

/** The whole protocol. */
export const everyRule: LeftOut = new Set()
