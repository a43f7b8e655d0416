import { beforeAll, expect, test, vi } from 'vitest'
import type { Provision } from '~/contract/provisions'
import { loadTextsIn, type TextsIn } from '~/messages/textsIn'
import { exampleProvision, seats } from '~/rules/exampleProvision'
import { spokenText } from './spokenText'

vi.mock('~/config', () => ({
  config: () => ({ entitlementLabels: { standard: 'Standard', advanced: 'Advanced' } }),
}))
let english: TextsIn
beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
  english = await loadTextsIn('en')
})

const now = Date.UTC(2027, 6, 1)
const trialEnd = Date.UTC(2027, 7, 12, 12)
const held = seats(10, { advanced: 2, standard: 8 })

function spoken(differences: Partial<Provision>, zone = 'Europe/Berlin') {
  const provision = exampleProvision({ endDate: trialEnd, orgEntitlements: held, ...differences })
  return spokenText({ provision, listing: undefined, now, zone }, english)
}

test.each<[string, Partial<Provision>]>([
  [
    'You have 8 Standard and 2 Advanced seats for up to 10 people. Trial until Thursday 12 August.',
    {},
  ],
  [
    'You have 1 Standard seat for one person. Trial until Thursday 12 August.',
    { orgEntitlements: seats(1, { standard: 1, advanced: 0 }) },
  ],
  [
    'You have 1,200 Standard, 2 Advanced and 3 Spatial Analyst seats for up to 1,000 people. Purchased, with no end date.',
    {
      orgEntitlements: seats(1000, { spatialAnalyst: 3, standard: 1200, advanced: 2 }),
      purchased: true,
      endDate: null,
    },
  ],
  [
    'You have no seats for up to 10 people. Trial until Thursday 12 August.',
    { orgEntitlements: seats(10, { standard: 0 }) },
  ],
  [
    'You have 8 Standard and 2 Advanced seats for up to 0 people. Trial; its end is not known.',
    { orgEntitlements: { ...held, maxUsers: 0 }, endDate: null },
  ],
  ['No seats are set yet. Trial until Thursday 12 August.', { orgEntitlements: undefined }],
  [
    'You have 8 Standard and 2 Advanced seats for up to 10 people. Whether this is a purchase or a trial is not known.',
    { trial: false },
  ],
  [
    'The trial ended on Tuesday 1 June. On record: 8 Standard and 2 Advanced seats for up to 10 people.',
    { endDate: Date.UTC(2027, 5, 1, 12) },
  ],
  [
    'The purchase ended on Thursday, 31 December 2026. On record: 8 Standard and 2 Advanced seats for up to 10 people.',
    { purchased: true, endDate: Date.UTC(2026, 11, 31, 12) },
  ],
  [
    'Access has been requested and not granted yet.',
    { trial: false, interested: true, orgEntitlements: undefined },
  ],
  [
    'You have 8 Standard and 2 Advanced seats for up to 10 people. Purchased; its end is not known.',
    { purchased: true, endDate: -1 },
  ],
])('%s', (sentence, differences) => {
  expect(spoken(differences)).toBe(sentence)
})

test('a day that is another one in UTC has its time and zone', () => {
  const endDate = Date.UTC(2027, 7, 12, 23, 59)
  expect(spoken({ endDate })).toMatch(/Trial until 13 Aug 2027, 01:59 UTC\+2\.$/)
  expect(spoken({ endDate }, 'UTC')).toMatch(/Trial until Thursday 12 August\.$/)
})

test('it speaks the language it is given', async () => {
  const german = await loadTextsIn('de')
  const provision = exampleProvision({ endDate: trialEnd, orgEntitlements: held })
  expect(spokenText({ provision, listing: undefined, now, zone: 'UTC' }, german)).toBe(
    'Sie haben 8 Standard und 2 Advanced Plätze für bis zu 10 Personen. Testversion bis Donnerstag, 12. August.',
  )
})
