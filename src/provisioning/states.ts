/** States of a change that has not ended: it stays on screen. */
export const openStates = [
  'queued',
  'check',
  'backoff',
  'armed',
  'sent',
  'verify',
  'settle',
  'paused',
  'parked',
] as const

/** Ends of a change; there is no "unknown" among them. */
export const endStates = [
  'confirmed',
  'rejected',
  'conflict',
  'unapplied',
  'cancelled',
  'overwritten',
] as const
