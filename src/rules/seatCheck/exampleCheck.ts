import type { SeatCheck } from './seatCheck'

/** A count for tests. */
export function exampleCheck(of: Partial<SeatCheck> = {}): SeatCheck {
  return {
    seatCheck: 1,
    itemId: '3f0c1b8e5d7a49629c4e8b1a7d2f6035',
    orgId: 'HarborCity000011',
    at: Date.UTC(2026, 10, 20, 9),
    people: 30,
    maxUsers: 35,
    entitlements: [
      { key: 'standard', seats: 32, assigned: 30, never: 5, idle: 14 },
      { key: 'advanced', seats: 8, assigned: 6, never: 1, idle: 3 },
    ],
    ...of,
  }
}
