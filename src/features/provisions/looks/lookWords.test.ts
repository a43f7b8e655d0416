import { beforeAll, expect, test, vi } from 'vitest'
import { speak } from '~/messages/t'
import type { Provision } from '~/contract/provisions'
import { messages } from '~/messages/en.json?lingui'
import { exampleProvision, seats } from '~/rules/exampleProvision'
import type { LookRow } from '~/rules/purchasers/changesSince'
import { changeWords } from './lookWords'

vi.mock('~/config', () => ({
  config: () => ({ entitlementLabels: { spatialAnalyst: 'Analyst' } }),
}))
beforeAll(() => {
  speak('en-GB', messages)
})

const before: LookRow = {
  kind: 'trial',
  end: 1_471_798_116_000,
  modified: 1,
  held: seats(10, { standard: 8, advanced: 2, spatialAnalyst: 2 }),
}

test.each<[Partial<Provision>, string[]]>([
  [{}, ['changed, but not in seats, state or end']],
  [
    { orgEntitlements: seats(14, { standard: 8, advanced: 4, extra: 1 }) },
    ['Maximum users 10 → 14', 'Advanced 2 → 4', 'Extra 0 → 1', 'Analyst 2 → 0'],
  ],
  [{ purchased: true }, ['State Trial → Purchased']],
  [
    { endDate: null },
    [expect.stringMatching(/^End 2[12] Aug 2016 UTC\S* → none stated$/) as string],
  ],
])('%o', (differences, words) => {
  expect(changeWords(before, exampleProvision(differences), undefined)).toEqual(words)
})

test('a first set comes from none, and one that is no longer stated is not known', () => {
  const first = changeWords({ ...before, held: undefined }, exampleProvision(), undefined)
  expect(first[0]).toBe('Maximum users none → 10')
  const { orgEntitlements: _, ...bare } = exampleProvision()
  expect(changeWords(before, bare, undefined)).toEqual(['Maximum users 10 → not known'])
})
