import type { Draft } from '~/api/drafts'
import { visibleText } from '~/lib/visibleText'
import type { Proposal } from '~/rules/proposal'

/** A proposal as a form takes it: what it names of the entitlements there are, and what it names besides. */
export interface ProposedDraft {
  draft: Draft
  unknown: string[]
}

/**
 * Fills a form with the numbers of a proposal. An entitlement that nobody of the listing holds is left out:
 * a key that no app asks for would be made by sending it.
 */
export function proposalDraft(proposal: Proposal, known: readonly string[]): ProposedDraft {
  const { max, seats = {}, note } = proposal
  const all = Object.entries(seats)
  const usable = all.filter(([key]) => known.includes(key))
  return {
    draft: {
      maxUsers: max ? String(max[1]) : '',
      seats: Object.fromEntries(usable.map(([key, [, proposed]]) => [key, String(proposed)])),
      reason: visibleText(note),
      ticket: '',
      proposal: JSON.stringify(proposal),
    },
    unknown: all.flatMap(([key]) => (known.includes(key) ? [] : [key])),
  }
}
