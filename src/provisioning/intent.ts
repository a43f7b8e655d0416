import * as z from 'zod/mini'
import { provisionKinds } from '~/rules/provisionState'
import { endStates, openStates } from './states'

/**
 * Versions of a journal row: 1 for changes of seats, 2 for changes of access, which older versions of this
 * app must not take for damaged. A row with a later one is shown, never worked on.
 */
export const schemaVersions = { seats: 1, access: 2 } as const

/** Numbers of a provision, as they are kept. */
export const Seats = z.object({
  maxUsers: z.int(),
  entitlements: z.map(z.string(), z.object({ num: z.int() })),
})
/** What tells two readings apart, as it is kept. */
export const Stamp = z.object({
  entitlementsModified: z.union([z.int(), z.undefined()]),
  modified: z.union([z.int(), z.undefined()]),
})
const Access = z.object({ kind: z.enum(provisionKinds), endDate: z.union([z.int(), z.null()]) })
const valueAndStamp = {
  value: z.union([Seats, z.undefined()]),
  stamp: Stamp,
  /** Missing in rows of older versions. */
  access: z.optional(Access),
}
const seen = z.object({
  ...valueAndStamp,
  isGone: z.boolean(),
  askedAt: z.number(),
  readAt: z.number(),
})

/** A purchase to grant; `endDate` in ms, `null`: it never ends. */
const Grant = z.object({
  operation: z.literal('purchase'),
  endDate: z.union([z.int(), z.null()]),
})
/** Everything the purchaser has of the listing is to go. */
const Withdrawal = z.object({ operation: z.literal('deleteProvision') })

/**
 * What a change wants: seats (the whole set to send: every entitlement, a removal as 0), or another access,
 * by Esri's name of the operation.
 */
export const Want = z.union([Seats, Grant, Withdrawal])
export type Want = z.output<typeof Want>
export type AccessWant = z.output<typeof Grant> | z.output<typeof Withdrawal>

/** What one POST came to; see `outcome.ts`. */
export const OutcomeClass = z.enum([
  'accepted',
  'mismatch',
  'refused',
  'auth',
  'throttled',
  'ambiguous',
])
export type OutcomeClass = z.output<typeof OutcomeClass>

/** Why a change waits for somebody. */
export const PauseReason = z.enum([
  'auth',
  'identity',
  'throttled',
  'unreachable',
  'budget',
  'reloaded',
  'journal',
])
export type PauseReason = z.output<typeof PauseReason>

/** Where a change stands: open states first, then its ends. */
export const State = z.enum([...openStates, ...endStates])
export type State = z.output<typeof State>

const Attempt = z.object({
  /** From 1. */
  n: z.int(),
  /** Stamp of the read that licensed it, and when that read was asked for (ms). */
  stampAtCheck: Stamp,
  checkedAt: z.number(),
  armedAt: z.number(),
  /** Missing while no answer has come. */
  class: z.optional(OutcomeClass),
  /** The portal's error code and words. */
  code: z.optional(z.number()),
  message: z.optional(z.string()),
  endedAt: z.optional(z.number()),
})
export type Attempt = z.output<typeof Attempt>

/** Whose seats. */
export const ProvisionKey = z.object({
  portal: z.string(),
  sellerOrgId: z.string(),
  itemId: z.string(),
  purchaserOrgId: z.string(),
})
export type ProvisionKey = z.output<typeof ProvisionKey>

/**
 * One reviewed change of seats or of access, as the journal keeps it: whose, by whom, from what to what, and
 * what became of it. Instants are milliseconds. No name, address or token is in it; names are looked up.
 */
export const Intent = z.object({
  id: z.string(),
  schema: z.literal([schemaVersions.seats, schemaVersions.access]),
  key: ProvisionKey,
  operator: z.object({ username: z.string(), orgId: z.string() }),
  /** What the person saw in the review. */
  base: z.object({ ...valueAndStamp, readAt: z.number() }),
  want: Want,
  state: State,
  pause: z.optional(PauseReason),
  attempts: z.array(Attempt),
  /** What the last read showed, and since when reads have shown just that. */
  seen: z.optional(seen),
  seenSince: z.optional(z.number()),
  /** Stamp of the confirmed grant. */
  stamp: z.optional(Stamp),
  /** Whether it was already so, and nothing was sent. */
  isAlreadySo: z.optional(z.boolean()),
  /** Whether a refusal was believed first and the change was found afterwards. */
  isLate: z.optional(z.boolean()),
  createdAt: z.number(),
  endedAt: z.optional(z.number()),
  /** When reads began to fail without a break. */
  unreadableSince: z.optional(z.number()),
  auditDueAt: z.optional(z.number()),
  auditedAt: z.optional(z.number()),
  /** When somebody said that they know. */
  acknowledgedAt: z.optional(z.number()),
  reason: z.string(),
  ticket: z.string(),
  /** The change whose old numbers this one brings back. */
  revertOf: z.optional(z.string()),
  /** Whether its numbers were proposed through a link, which nobody vouches for. */
  isProposed: z.optional(z.boolean()),
  /** The run it is a row of; see `runs/run.ts`. */
  runId: z.optional(z.string()),
  /** Counts the versions of this row: tabs hear of them in any order. */
  revision: z.int(),
  /** The tab that works on it; its lock tells whether it lives. */
  owner: z.string(),
  appVersion: z.string(),
})
export type Intent = z.output<typeof Intent>

/** A change of seats. */
export type SeatsIntent = Intent & { want: z.output<typeof Seats> }

/** A change of access: a grant or a withdrawal. It is sent once, and never again. */
export type AccessIntent = Intent & { want: AccessWant }

/** Tells the two apart. */
export function isAccess(intent: Intent): intent is AccessIntent {
  return 'operation' in intent.want
}

/** Who asked for a change, and in which organization. */
export type Operator = Intent['operator']

/** One name for a key. */
export function keyText({ portal, sellerOrgId, itemId, purchaserOrgId }: ProvisionKey): string {
  return [portal, sellerOrgId, itemId, purchaserOrgId].join(' ')
}

const ends: ReadonlySet<State> = new Set<State>(endStates)

/** Whether a change has come to an end. Everything else is open and stays on screen. */
export function isEnd({ state }: Pick<Intent, 'state'>): boolean {
  return ends.has(state)
}

/** The send under way or made last. */
export function lastAttempt({ attempts }: Intent): Attempt | undefined {
  return attempts.at(-1)
}

/** Whether both are one person in one organization. */
export function sameOperator(a: Operator | undefined, b: Operator): boolean {
  return a?.username === b.username && a.orgId === b.orgId
}
