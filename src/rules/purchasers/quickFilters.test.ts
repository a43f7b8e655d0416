import { expect, test } from 'vitest'
import type { Provision } from '~/contract/provisions'
import { exampleProvision, seats } from '../exampleProvision'
import { exampleRow } from './exampleRow'
import { countRows, passes, type QuickFilter, quickFilters } from './quickFilters'

const now = Date.UTC(2026, 7, 12, 12)
const day = 86_400_000
const purchase = { purchased: true, trial: false }
const request = { trial: false, interested: true }

test.each<[QuickFilter, Partial<Provision>, boolean]>([
  ['ending', { endDate: now - 1 }, false],
  ['ending', { endDate: now }, true],
  ['ending', { endDate: now + 14 * day - 1 }, true],
  ['ending', { endDate: now + 14 * day }, false],
  ['ending', { ...purchase, endDate: now + day }, true],
  ['ending', { ...purchase, endDate: null }, false],
  ['ending', { ...request, endDate: now + day }, false],
  ['endedLately', { endDate: now }, false],
  ['endedLately', { endDate: now - 1 }, true],
  ['endedLately', { endDate: now - 30 * day }, true],
  ['endedLately', { endDate: now - 30 * day - 1 }, false],
  ['endedLately', { ...request, endDate: now - day }, false],
  ['noEnd', { ...purchase, endDate: null }, true],
  ['noEnd', { endDate: null }, true],
  ['noEnd', { endDate: -1 }, true],
  ['noEnd', { endDate: now }, false],
  ['noEnd', { ...request, endDate: null }, false],
  ['changed', { modified: now - 7 * day }, false],
  ['changed', { modified: now - 7 * day + 1 }, true],
  ['changed', { modified: 0 }, false],
  ['unusable', { orgEntitlements: seats(8, { standard: 8, advanced: 0 }) }, false],
  ['unusable', { orgEntitlements: seats(8, { standard: 1, advanced: 9 }) }, true],
  // Seats may add up to more than the users: each is counted apart.
  ['unusable', { orgEntitlements: seats(8, { standard: 8, advanced: 8 }) }, false],
  ['large', { orgEntitlements: seats(99, {}) }, false],
  ['large', { orgEntitlements: seats(100, {}) }, true],
])('%s judges %j as %s', (filter, differences, isPassed) => {
  expect(passes(filter, exampleProvision(differences), now)).toBe(isPassed)
})

test.each(['changed', 'unusable', 'large'] as const)(
  '%s passes nobody of whom nothing is known',
  (filter) => {
    const { modified: _m, orgEntitlements: _o, ...provision } = exampleProvision()
    expect(passes(filter, provision, now)).toBe(false)
  },
)

test('states add up to all rows, and each filter counts those it passes', () => {
  const rows = [
    exampleRow('a', { ...purchase, endDate: now + day, modified: now }),
    exampleRow('b', { ...purchase, endDate: null }),
    exampleRow('c', { endDate: now - day }),
    exampleRow('d', { endDate: now + day }),
    exampleRow('e', request),
    exampleRow('f', { trial: false, orgEntitlements: seats(200, { standard: 300 }) }),
  ]
  const counts = countRows(rows, now)
  const { all, unknown, purchased, trial, requested, ended } = counts
  expect({ all, unknown, purchased, trial, requested, ended }).toEqual({
    ...{ all: 6, unknown: 1, purchased: 2, trial: 1, requested: 1, ended: 1 },
  })
  for (const filter of quickFilters) {
    const passed = rows.filter(({ provision }) => passes(filter, provision, now))
    expect(counts[filter]).toBe(passed.length)
    expect(passed.length).toBeGreaterThan(0)
  }
})
