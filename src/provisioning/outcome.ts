import { PortalError } from '~/api/PortalError'
import type { ReplyOf } from '~/contract/endpoint'
import type { deleteProvision, Provision } from '~/contract/provisions'
import { accessOf, sameAccess } from '~/rules/access'
import { sameEntitlements } from '~/rules/orgEntitlements'
import type { Intent } from './intent'
import type { Answer, ReadFailure } from './ports'
import { seenOf } from './reading'

type Change = Pick<Intent, 'key' | 'want'>

/**
 * R5: only a complete match of both ids and of all that was asked for is a success. That a provision is gone
 * only reads can show, so that an answer to a withdrawal has nothing to see.
 */
export function judgeReply(
  change: Change,
  reply: Provision | ReplyOf<typeof deleteProvision>,
  sentAt: number,
  now: number,
): Answer {
  if ('success' in reply) return { class: judgeSuccess(change, reply) }
  const isWanted = isOurs(change, reply) && holdsWanted(change, reply)
  return { class: isWanted ? 'accepted' : 'mismatch', seen: seenOf(reply, sentAt, now) }
}

/** Ids that are not said contradict nothing. */
function judgeSuccess(change: Change, { success, ...ids }: ReplyOf<typeof deleteProvision>) {
  const { itemId = change.key.itemId, purchaserOrgId = change.key.purchaserOrgId } = ids
  if (!success) return 'ambiguous'
  return isOurs(change, { itemId, purchaserOrgId }) ? 'accepted' : 'mismatch'
}

type Ids = Pick<Provision, 'itemId' | 'purchaserOrgId'>

function isOurs({ key }: Change, { itemId, purchaserOrgId }: Ids): boolean {
  return itemId === key.itemId && purchaserOrgId === key.purchaserOrgId
}

function holdsWanted({ want }: Change, provision: Provision): boolean {
  if ('maxUsers' in want) return sameEntitlements(provision.orgEntitlements, want)
  if (want.operation === 'deleteProvision') return false
  return sameAccess(accessOf(provision), { kind: 'purchase', endDate: want.endDate })
}

/** Judges a failed call. A code of 400 to 499 in the body is a refusal; nearly all else proves nothing. */
export function judgeFailure(failure: unknown): Answer {
  if (!(failure instanceof PortalError)) return { class: 'ambiguous' }
  const { kind, message, isTokenProblem } = failure
  const code = kind === 'refused' ? (failure.code ?? 0) : 0
  const answer = { ...(code > 0 && { code }), ...(kind === 'refused' && { message }) }
  if (kind === 'sessionEnded' || isTokenProblem) return { ...answer, class: 'auth' }
  if (code === 429) return { ...answer, class: 'throttled' }
  const isRefusal = code >= 400 && code < 500 && code !== 408
  return { ...answer, class: isRefusal ? 'refused' : 'ambiguous' }
}

/** Why a read failed, as far as it matters for what comes next. */
export function judgeReadFailure(failure: unknown): ReadFailure {
  if (!(failure instanceof PortalError)) return { kind: 'unreachable' }
  if (failure.kind === 'sessionEnded' || failure.isTokenProblem) return { kind: 'auth' }
  if (failure.code === 429) return { kind: 'throttled' }
  return { kind: failure.kind === 'refused' ? 'refused' : 'unreachable' }
}
