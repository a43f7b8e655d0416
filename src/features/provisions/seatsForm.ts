import type { Draft } from '~/api/drafts'
import type { OrgEntitlements, Provision } from '~/contract/provisions'
import {
  type Change,
  diffEntitlements,
  hasDecrease,
  isUnchanged,
  planEntitlements,
} from '~/rules/diffEntitlements'
import { readSeatInput } from '~/rules/seatInput'

/** Values of the form, as typed. Seats are in the order of the entitlement keys. */
export interface SeatsFormValues {
  maxUsers: string
  seats: string[]
  reason: string
  ticket: string
}

/** The form as the screen needs it: an empty field means unchanged. */
export function formValues(keys: readonly string[], draft?: Draft): SeatsFormValues {
  return {
    maxUsers: draft?.maxUsers ?? '',
    seats: keys.map((key) => draft?.seats[key] ?? ''),
    reason: draft?.reason ?? '',
    ticket: draft?.ticket ?? '',
  }
}

/** The form as it is kept, by entitlement key. */
export function toDraft(keys: readonly string[], values: SeatsFormValues): Draft {
  const seats = Object.fromEntries(keys.map((key, place) => [key, values.seats[place] ?? '']))
  return { ...values, seats }
}

/** Entitlements something was typed for, the added ones among them. */
export function typedKeys(draft: Draft | undefined): string[] {
  return Object.entries(draft?.seats ?? {}).flatMap(([key, text]) => (text === '' ? [] : [key]))
}

/** What the form asks for. */
export interface Plan {
  want: OrgEntitlements
  changes: Change[]
  isNothing: boolean
  isDecrease: boolean
}

/** Turns what is typed into the whole set to send; `undefined` while anything is invalid or missing. */
export function planOf(
  keys: readonly string[],
  values: SeatsFormValues,
  provision: Provision,
): Plan | undefined {
  const held = provision.orgEntitlements
  const want = planEntitlements(held, {
    maxUsers: readSeatInput(values.maxUsers, held?.maxUsers),
    entitlements: new Map(
      keys.map((key, place) => [
        key,
        readSeatInput(values.seats[place] ?? '', currentSeats(held, key)),
      ]),
    ),
  })
  if (!want) return undefined
  const changes = diffEntitlements(held, want)
  return { want, changes, isNothing: isUnchanged(changes), isDecrease: hasDecrease(changes) }
}

/** What a field starts from: seats held, 0 for an entitlement a granted purchaser lacks. */
export function currentSeats(held: OrgEntitlements | undefined, key: string): number | undefined {
  return held ? (held.entitlements.get(key)?.num ?? 0) : undefined
}
