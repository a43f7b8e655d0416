import * as z from 'zod/mini'
import type { OrgEntitlements } from '~/contract/provisions'
import type { UserEntitlement } from '~/contract/userEntitlements'
import { visibleText } from '~/lib/visibleText'

/** Who has not signed in for so long (ms) counts as not using a seat. */
export const idleAfter = 90 * 86_400_000

const number = z.int().check(z.gte(0), z.lte(2_147_483_647))
const id = z.string().check(z.regex(/^\w{1,64}$/))

const CheckedEntitlement = z
  .object({
    key: z.string().check(z.minLength(1), z.maxLength(128)),
    /** Seats of the purchaser; `null`: its side could not read them. */
    seats: z.nullable(number),
    assigned: number,
    /** Of the assigned: of people who never signed in. */
    never: number,
    /** Of the assigned: of people who did, but not for 90 days. */
    idle: number,
  })
  .check(z.refine(({ assigned, never, idle }) => never + idle <= assigned))

/**
 * How many seats a purchaser had assigned at an instant (ms), counted by its own administrator. Counts
 * only: nobody is named.
 */
export const SeatCheck = z
  .object({
    seatCheck: z.literal(1),
    itemId: id,
    orgId: id,
    at: z.int().check(z.gte(1_600_000_000_000), z.lte(9_999_999_999_999)),
    /** People who hold anything, and how many may; `null`: not known. */
    people: number,
    maxUsers: z.nullable(number),
    entitlements: z.array(CheckedEntitlement).check(z.maxLength(200)),
  })
  .check(
    z.refine(({ people, entitlements }) =>
      entitlements.every(({ assigned }) => assigned <= people),
    ),
    z.refine(({ entitlements }) => {
      return new Set(entitlements.map(({ key }) => key)).size === entitlements.length
    }),
  )
export type SeatCheck = z.output<typeof SeatCheck>

/** What a count is made from: everybody who holds something, and what may be held, where that is known. */
export interface Counted {
  itemId: string
  orgId: string
  at: number
  holders: readonly UserEntitlement[]
  held: OrgEntitlements | undefined
}

/** Counts; each person counts once for an entitlement, however often it is listed. */
export function countSeats({ itemId, orgId, at, holders, held }: Counted): SeatCheck {
  const keys = new Set(held?.entitlements.keys())
  for (const { entitlements } of holders) {
    for (const key of entitlements) if (visibleText(key) !== '') keys.add(key)
  }
  const entitlements = Array.from(keys, (key) => {
    const some = holders.filter((holder) => holder.entitlements.includes(key))
    const never = some.filter(({ lastLogin }) => lastLogin === -1).length
    const idle = some.filter(({ lastLogin }) => lastLogin !== -1 && lastLogin < at - idleAfter)
    const seats = held?.entitlements.get(key)?.num ?? null
    return { key, seats, assigned: some.length, never, idle: idle.length }
  })
  const maxUsers = held?.maxUsers ?? null
  return { seatCheck: 1, itemId, orgId, at, people: holders.length, maxUsers, entitlements }
}
