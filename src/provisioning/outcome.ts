import { PortalError } from '~/api/PortalError'
import type { OrgEntitlements, Provision } from '~/contract/provisions'
import { sameEntitlements } from '~/rules/orgEntitlements'

/** Whose seats: key of a change. */
export interface ProvisionKey {
  /** The selling organization. */
  sellerOrgId: string
  itemId: string
  purchaserOrgId: string
}

/** What one POST came to. Everything that proves neither yes nor no is `ambiguous`. */
export type Outcome =
  | { kind: 'accepted'; provision: Provision }
  | { kind: 'mismatch'; provision: Provision }
  | { kind: 'refused'; error: PortalError }
  | { kind: 'auth'; error: PortalError }
  | { kind: 'throttled'; error: PortalError }
  | { kind: 'ambiguous'; error: PortalError }

/** Judges a reply: only a complete match of both ids and every number is a success. */
export function judgeReply(
  key: ProvisionKey,
  want: OrgEntitlements,
  provision: Provision,
): Outcome {
  const isOurs = provision.itemId === key.itemId && provision.purchaserOrgId === key.purchaserOrgId
  const isWanted = isOurs && sameEntitlements(provision.orgEntitlements, want)
  return { kind: isWanted ? 'accepted' : 'mismatch', provision }
}

/** Judges a failed call. A code of 400 to 499 in the body is a refusal; nearly all else proves nothing. */
export function judgeFailure(failure: unknown): Outcome {
  const error =
    failure instanceof PortalError
      ? failure
      : new PortalError('unexpected', 'Something went wrong', { cause: failure })
  if (error.kind === 'sessionEnded' || error.isTokenProblem) return { kind: 'auth', error }
  const code = error.kind === 'refused' ? (error.code ?? 0) : 0
  if (code === 429) return { kind: 'throttled', error }
  const isRefusal = code >= 400 && code < 500 && code !== 408
  return { kind: isRefusal ? 'refused' : 'ambiguous', error }
}
