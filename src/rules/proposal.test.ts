import { expect, test } from 'vitest'
import { seats } from './exampleProvision'
import { compareProposal, longestNote, type Proposal, proposalOf, readProposal } from './proposal'

const ids = { itemId: '3f0c1b8e5d7a49629c4e8b1a7d2f6035', orgId: 'Riverton00000001' }
const held = seats(10, { standard: 8, advanced: 2 })
const read = (search: unknown) => readProposal(ids, search)

test('a proposal holds what is to change, then and proposed, and is read as it was written', () => {
  const proposal = proposalOf(held, seats(14, { standard: 12, advanced: 2 }), 'Call\nof today')
  expect(proposal).toEqual({
    max: [10, 14],
    seats: { standard: [8, 12] },
    note: 'Call of today',
  })
  expect(read(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal)
})

test('a first set is proposed from nothing, even of 0 people', () => {
  expect(proposalOf(undefined, seats(0, { standard: 3 }))).toEqual({
    max: [null, 0],
    seats: { standard: [null, 3] },
  })
  expect(proposalOf(held, seats(10, { ...{ standard: 8, advanced: 2 }, extra: 1 }))).toEqual({
    seats: { extra: [0, 1] },
  })
})

test('where nothing changes, or a number is too large for a form, there is no proposal', () => {
  expect(proposalOf(held, held, 'A note')).toBeUndefined()
  expect(read({})).toBeUndefined()
  expect(proposalOf(held, seats(10_000_000, {}))).toBeUndefined()
})

test('a long note is cut, so that its link is not refused', () => {
  const note = proposalOf(held, seats(1, {}), 'x'.repeat(500))?.note
  expect(note).toHaveLength(longestNote)
})

const step = [8, 12]
test.each([
  ['nothing', undefined],
  ['a text', 'seats'],
  ['a number alone', { seats: { standard: 12 } }],
  ['below 0', { max: [10, -1] }],
  ['a fraction', { max: [10, 1.5] }],
  ['too many figures', { seats: { standard: [8, 1e7] } }],
  ['no number', { max: [10, '14'] }],
  ['no finite number', { max: [10, Infinity] }],
  ['three numbers', { max: [1, 2, 3] }],
  ['an empty key', { seats: { '': step } }],
  ['a long key', { seats: { ['k'.repeat(129)]: step } }],
  ['a key that hides something', { seats: { 'stan\u202edard': step } }],
  [
    'too many keys',
    { seats: Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`k${n}`, step])) },
  ],
  ['a key that is no key', { seats: JSON.parse('{"__proto__":[8,12]}') as unknown }],
  ['a long note', { max: step, note: 'x'.repeat(longestNote + 1) }],
  ['a note that is no text', { max: step, note: { html: '<b>' } }],
  ['more than a proposal holds', { max: step, organization: 'Riverton County' }],
])('a link with %s is refused', (_, search) => {
  expect(read(search)).toBeUndefined()
})

test('markup in a note is text like any other', () => {
  expect(read({ max: step, note: '<img src=x>' })?.note).toBe('<img src=x>')
})

test.each(['../self', 'a b', '', 'x'.repeat(65)])('the id %j is refused', (orgId) => {
  expect(readProposal({ ...ids, orgId }, { max: step })).toBeUndefined()
})

test('a proposal is held against what is held now', () => {
  const proposal: Proposal = { max: [10, 14], seats: { standard: [8, 12], extra: [0, 1] } }
  expect(compareProposal(proposal, seats(11, { standard: 8 }))).toEqual([
    { field: 'maxUsers', then: 10, now: 11, proposed: 14 },
    { field: { entitlement: 'standard' }, then: 8, now: 8, proposed: 12 },
    { field: { entitlement: 'extra' }, then: 0, now: 0, proposed: 1 },
  ])
  expect(compareProposal(proposal, undefined)[2]).toEqual({
    field: { entitlement: 'extra' },
    then: 0,
    now: undefined,
    proposed: 1,
  })
})
