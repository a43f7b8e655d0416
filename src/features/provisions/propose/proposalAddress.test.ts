import { expect, test } from 'vitest'
import { parseSearch } from '~/lib/router'
import { proposalOf, readProposal } from '~/rules/proposal'
import { seats } from '~/rules/exampleProvision'
import { proposalAddress } from './proposalAddress'

test.each(['', '123', 'true', '5 & 6 = 11? #1 "yes" <b>', 'é ü 漢字 العربية'])(
  'a link with the note %j is read as it was written',
  (note) => {
    const key = { itemId: 'listing1', orgId: 'org1' }
    const proposal = proposalOf(seats(10, { standard: 8 }), seats(14, { standard: 12 }), note)
    if (!proposal) throw new Error('There should be a proposal.')
    const address = new URL(proposalAddress(key, proposal, 'https://seats.example.com'))
    expect(address.origin).toBe('https://seats.example.com')
    expect(address.pathname).toBe('/listings/listing1/purchasers/org1/proposal')
    expect(readProposal(key, parseSearch(address.search))).toEqual(proposal)
  },
)
