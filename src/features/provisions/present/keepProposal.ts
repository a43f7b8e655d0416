import { type DraftKey, keepDraft } from '~/api/drafts'
import type { OrgEntitlements } from '~/contract/provisions'
import { proposalOf } from '~/rules/proposal'
import { proposalAddress } from '../propose/proposalAddress'

/**
 * Keeps simulated numbers as a draft of the form of this purchaser: it is there when the form is opened next, in
 * this tab, and is reviewed like anything typed. Nothing is sent. Returns the link that proposes the same.
 */
export function keepProposal(
  key: DraftKey,
  held: OrgEntitlements,
  simulation: OrgEntitlements,
): string | undefined {
  const numbers = Array.from(simulation.entitlements, ([name, { num }]) => [name, String(num)])
  keepDraft(key, {
    maxUsers: String(simulation.maxUsers),
    seats: Object.fromEntries(numbers) as Record<string, string>,
    reason: '',
    ticket: '',
  })
  const proposal = proposalOf(held, simulation)
  return proposal && proposalAddress(key, proposal, location.origin)
}
