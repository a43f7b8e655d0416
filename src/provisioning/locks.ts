import type { Locks } from './ports'

const prefix = 'seatkeeper '

/** Web Locks: over all tabs of this browser, and gone with the tab that holds them (R1). */
export const webLocks: Locks = {
  hold: async (name, work) => navigator.locks.request(prefix + name, work),
  holdIfFree: async (name, work) =>
    navigator.locks.request(prefix + name, { ifAvailable: true }, (lock) =>
      lock ? work() : undefined,
    ),
}
