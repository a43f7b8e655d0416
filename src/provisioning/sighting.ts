import * as z from 'zod/mini'
import { sameEntitlements, sameStamp } from '~/rules/orgEntitlements'
import { isReached, isWithdrawal } from './goal'
import { type Intent, ProvisionKey, Seats, Stamp } from './intent'
import { compareStamps, type Seen } from './reading'

const held = { value: z.union([Seats, z.undefined()]), stamp: Stamp }

/** What this browser last knew of a provision, by the name of its key. */
export const Known = z.object({ name: z.string(), ...held })

/** Numbers and stamp of a provision at one moment. */
export type Held = Omit<z.output<typeof Known>, 'name'>

/** A change that was not made here, noticed by comparing two reads: numbers and times, never a person. */
export const Sighting = z.object({
  id: z.string(),
  key: ProvisionKey,
  before: z.union([Seats, z.undefined()]),
  after: z.union([Seats, z.undefined()]),
  /** Stamp of the numbers after. */
  stamp: Stamp,
  noticedAt: z.number(),
})
export type Sighting = z.output<typeof Sighting>

/** When the numbers were set, as far as the portal says; else when that was noticed (ms). */
export function sightedAt({ stamp, noticedAt }: Sighting): number {
  return stamp.entitlementsModified ?? stamp.modified ?? noticedAt
}

/** What a read tells beyond what was known: what is known from now on, and what somebody else did. */
export interface News {
  known: Held
  /** What held before the change of somebody else; missing: there was none. */
  foreignFrom?: Held
}

/**
 * Compares a read with the last state this browser knew, its own changes of the provision (`own`) among
 * that. Nothing new, a read that shows the past, and a provision that is gone tell nothing.
 */
export function newsOf(
  stored: Held | undefined,
  own: readonly Intent[],
  seen: Seen,
): News | undefined {
  const { value, stamp, isGone } = seen
  if (isGone || (stored && compareStamps(stamp, stored.stamp) <= 0)) return undefined
  const isPast = own.some((intent) => hasEnded(intent, stored))
  const last = isPast ? undefined : latest([...(stored ? [stored] : []), ...own.flatMap(leftBy)])
  const isChanged =
    last && compareStamps(stamp, last.stamp) > 0 && !sameEntitlements(value, last.value)
  const isForeign = isChanged && !isOwn(seen, own)
  return { known: { value, stamp }, ...(isForeign && { foreignFrom: last }) }
}

/** What was known was of a provision that has been withdrawn from here: what is read now is another one. */
function hasEnded(own: Intent, stored: Held | undefined): boolean {
  if (!stored || own.state !== 'confirmed' || !isWithdrawal(own)) return false
  return compareStamps(own.base.stamp, stored.stamp) >= 0
}

/** The numbers that a change of our own is known to have left. */
function leftBy(intent: Intent): Held[] {
  const { want, stamp, seen } = intent
  if (!stamp || isWithdrawal(intent)) return []
  return [{ value: 'maxUsers' in want ? want : seen?.value, stamp }]
}

function latest(states: readonly Held[]): Held | undefined {
  return states.toSorted((a, b) => compareStamps(b.stamp, a.stamp))[0]
}

/** A send whose outcome is not known yet may have left just this. */
function isOwn(seen: Seen, own: readonly Intent[]): boolean {
  return own.some((intent) => {
    if (intent.stamp) return sameStamp(intent.stamp, seen.stamp)
    if (intent.attempts.length === 0) return false
    const { want } = intent
    return 'maxUsers' in want ? sameEntitlements(want, seen.value) : isReached(intent, seen)
  })
}
