import { describe, expect, test } from 'vitest'
import type { CustomerRow } from '~/contract/provisions'
import { seats } from '../exampleProvision'
import { exampleRow } from './exampleRows'
import { endingFrom, returning, withoutEnd } from './renewals'
import { seatsSold } from './seatsSold'
import { urgencyOf } from './urgency'

const day = 86_400_000
const now = Date.UTC(2026, 10, 25, 12)
const orgs = (rows: readonly CustomerRow[]) => rows.map((row) => row.provision.purchaserOrgId)

describe('seats sold', () => {
  test('are those of purchases and trials that have not ended', () => {
    const rows = [
      exampleRow('purchase', 'a', { endDate: null, orgEntitlements: seats(5, { std: 4, adv: 1 }) }),
      exampleRow('trial', 'b', { endDate: now + 1, orgEntitlements: seats(5, { std: 5, x: 9 }) }),
      exampleRow('purchase', 'c', { endDate: now - 1, orgEntitlements: seats(5, { std: 100 }) }),
      exampleRow('request', 'd', { orgEntitlements: seats(5, { std: 100 }) }),
      exampleRow('purchase', 'e', { endDate: null, orgEntitlements: undefined }),
    ]
    expect([...seatsSold(rows, now)]).toEqual([
      ['std', 9],
      ['x', 9],
      ['adv', 1],
    ])
  })
})

test('urgent is what ends within seven days, and every request', () => {
  const rows = [
    exampleRow('trial', 'a', { endDate: now + 7 * day - 1 }),
    exampleRow('trial', 'b', { endDate: now + 7 * day }),
    exampleRow('trial', 'c', { endDate: now - 1 }),
    exampleRow('purchase', 'd', { endDate: now + day }),
    exampleRow('purchase', 'e', { endDate: null }),
    exampleRow('request', 'f', { endDate: now + day }),
  ]
  expect(urgencyOf(rows, now)).toEqual({ trials: 1, purchases: 1, requests: 1 })
})

describe('what ends', () => {
  const rows = [
    exampleRow('purchase', 'later', { endDate: now + 40 * day }),
    exampleRow('trial', 'soon', { endDate: now + day }),
    exampleRow('trial', 'edge', { endDate: now + 14 * day }),
    exampleRow('trial', 'over', { endDate: now - 1 }),
    exampleRow('purchase', 'never', { endDate: null, modified: now - day }),
    exampleRow('trial', 'unsaid', { endDate: null, modified: now - 2 * day }),
    exampleRow('request', 'asks', { endDate: now + day }),
  ]
  test('is sorted by its instant', () => {
    expect(orgs(endingFrom(rows, now).map(({ row }) => row))).toEqual(['soon', 'edge', 'later'])
  })

  test('is apart from those that never end, or do not say', () => {
    expect(orgs(withoutEnd(rows, now))).toEqual(['unsaid', 'never'])
  })
})

describe('asking again', () => {
  const ended = (org: string, differences = {}) =>
    exampleRow('trial', org, { endDate: now - 9 * day, created: now - 40 * day, ...differences })
  const asks = (org: string, differences = {}) =>
    exampleRow('request', org, { created: now - day, itemId: 'other', ...differences })

  test('is a request of somebody whose provision has ended, of whichever listing', () => {
    const rows = [
      ended('a'),
      asks('a'),
      asks('b'),
      ended('c'),
      ended('d'),
      asks('d', { itemId: ended('d').provision.itemId, created: now }),
      exampleRow('purchase', 'e', { endDate: null }),
      asks('e'),
    ]
    const found = returning(rows, now)
    expect(orgs(found.map(({ request }) => request))).toEqual(['d', 'a'])
    expect(found.map((each) => orgs(each.ended))).toEqual([['d'], ['a']])
  })

  test('is not a request from before, where that is known', () => {
    expect(returning([ended('a'), asks('a', { created: now - 50 * day })], now)).toEqual([])
    expect(
      returning([ended('a', { created: undefined, startDate: null }), asks('a')], now),
    ).toHaveLength(1)
  })

  test('names what has ended, latest first', () => {
    const rows = [ended('a'), ended('a', { endDate: now - day, itemId: 'second' }), asks('a')]
    const [found] = returning(rows, now)
    expect(found?.ended.map(({ provision }) => provision.endDate)).toEqual([
      now - day,
      now - 9 * day,
    ])
  })
})
