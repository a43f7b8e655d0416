import { stringifySearch } from '~/lib/router'
import { paths } from '~/paths'
import type { Proposal } from '~/rules/proposal'

/** Whose seats are meant. */
export interface ProposalFor {
  itemId: string
  orgId: string
}

/**
 * The link that opens a proposal (`proposalOf` makes one of numbers held and wanted), for whoever may send
 * it: ids, bounded numbers and the note, no name.
 */
export function proposalAddress(
  { itemId, orgId }: ProposalFor,
  proposal: Proposal,
  origin = location.origin,
): string {
  const path = paths.proposal.replace('$itemId', encodeURIComponent(itemId))
  const search = stringifySearch(proposal)
  return `${origin}${path.replace('$orgId', encodeURIComponent(orgId))}${search}`
}
