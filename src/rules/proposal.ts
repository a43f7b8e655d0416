import * as z from 'zod/mini'
import type { OrgEntitlements } from '~/contract/provisions'
import { visibleText } from '~/lib/visibleText'
import { type Change, diffEntitlements, type SeatField } from './diffEntitlements'
import { seatsOf } from './orgEntitlements'

/** As many figures as the form takes. */
const largest = 9_999_999
/** More entitlements than any listing has. */
const mostKeys = 40
/** Longest note of a proposal, in characters as JavaScript counts them. */
export const longestNote = 200

const seats = z.int().check(z.gte(0), z.lte(largest))

/** What a number was when it was proposed to change it, and what it is to be; `null` where nothing was held. */
const Step = z.tuple([z.nullable(seats), seats])
type Step = z.output<typeof Step>

const Key = z.string().check(
  z.minLength(1),
  z.maxLength(128),
  z.refine((key) => visibleText(key) === key),
)

const Proposal = z.strictObject({
  max: z.optional(Step),
  seats: z.optional(
    z.record(Key, Step).check(z.refine((all) => Object.keys(all).length <= mostKeys)),
  ),
  note: z.optional(z.string().check(z.maxLength(longestNote))),
})

/**
 * Numbers somebody proposes for one purchaser, as a link carries them: of those that are to change, by
 * entitlement key, `[then, proposed]`; and why. Whose they are stands in the path of the link.
 */
export type Proposal = z.output<typeof Proposal>

/** What stands in the path of a link: ids and nothing else. */
const id = /^[\w-]{1,64}$/

/** A proposal out of a link; `undefined` when anything of it is not as we write it. */
export function readProposal(
  ids: { itemId: string; orgId: string },
  search: unknown,
): Proposal | undefined {
  if (!id.test(ids.itemId) || !id.test(ids.orgId)) return undefined
  const read = Proposal.safeParse(search)
  if (!read.success) return undefined
  return hasNumbers(read.data) ? read.data : undefined
}

/**
 * The proposal to change what is held into what is wanted; `undefined` where that is nothing, or a number
 * is too large for the form that a link fills.
 */
export function proposalOf(
  held: OrgEntitlements | undefined,
  want: OrgEntitlements,
  note = '',
): Proposal | undefined {
  const changes = diffEntitlements(held, want)
  const text = visibleText(note).slice(0, longestNote)
  const step = ({ before, after }: Change) => [before ?? null, after] as const
  const max = changes.find(({ field }) => field === 'maxUsers')
  const seats = changes.flatMap((change) => {
    if (change.field === 'maxUsers' || change.delta === 0) return []
    const { entitlement } = change.field
    return [[entitlement, step({ ...change, before: held && seatsOf(held, entitlement) })] as const]
  })
  const read = Proposal.safeParse({
    ...(max && max.before !== max.after && { max: step(max) }),
    ...(seats.length > 0 && { seats: Object.fromEntries(seats) }),
    ...(text !== '' && { note: text }),
  })
  return read.success && hasNumbers(read.data) ? read.data : undefined
}

function hasNumbers({ max, seats = {} }: Proposal): boolean {
  return max !== undefined || Object.keys(seats).length > 0
}

/** One proposed number: what it was then (`undefined`: nothing was held), what it is now, what is proposed. */
export interface ProposedNumber {
  field: SeatField
  then: number | undefined
  now: number | undefined
  proposed: number
}

/** Every number of a proposal against what is held now. An entitlement that is not listed has no seats. */
export function compareProposal(
  { max, seats = {} }: Proposal,
  held: OrgEntitlements | undefined,
): ProposedNumber[] {
  const number = (field: SeatField, [then, proposed]: Step, now: number | undefined) => ({
    field,
    then: then ?? undefined,
    now,
    proposed,
  })
  return [
    ...(max ? [number('maxUsers', max, held?.maxUsers)] : []),
    ...Object.entries(seats).map(([entitlement, step]) =>
      number({ entitlement }, step, held && seatsOf(held, entitlement)),
    ),
  ]
}
