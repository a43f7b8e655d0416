import { PortalError } from '~/api/PortalError'
import type { Provision } from '~/contract/provisions'
import { sameEntitlements } from '~/rules/orgEntitlements'
import type { Intent } from './intent'
import type { Answer, ReadFailure } from './ports'
import { seenOf } from './reading'

/** R5: only a complete match of both ids and every number is a success. */
export function judgeReply(
  { key, want }: Pick<Intent, 'key' | 'want'>,
  provision: Provision,
  sentAt: number,
  now: number,
): Answer {
  const isOurs = provision.itemId === key.itemId && provision.purchaserOrgId === key.purchaserOrgId
  const isWanted = isOurs && sameEntitlements(provision.orgEntitlements, want)
  return { class: isWanted ? 'accepted' : 'mismatch', seen: seenOf(provision, sentAt, now) }
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
