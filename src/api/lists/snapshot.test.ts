import { describe, expect, test } from 'vitest'
import { seats } from '~/rules/exampleProvision'
import { exampleRow } from '~/rules/purchasers/exampleRows'
import type { WholeList } from './readWhole'
import { dayOf, makeSnapshot } from './snapshot'

const day = 86_400_000
const noon = Date.UTC(2026, 10, 25, 12)

function listOf(rows: WholeList['rows'], readAt = noon): WholeList {
  const whole = { isComplete: true, hasDrifted: false, unreadable: 0, askedAt: readAt }
  return { ...whole, rows, readAt, total: rows.length, wholeAt: readAt }
}

const trial = (org: string, endDate = noon + day) => exampleRow('trial', org, { endDate })

describe('a snapshot', () => {
  test('holds sums and ids, and nothing of persons or names', () => {
    const orgEntitlements = seats(5, { std: 5, adv: 2 })
    const rows = [
      exampleRow('purchase', 'a', { endDate: null, orgEntitlements }),
      exampleRow('trial', 'b', { endDate: noon + 1, orgEntitlements }),
      exampleRow('trial', 'c', { endDate: noon - 1, orgEntitlements }),
      exampleRow('request', 'd'),
    ]
    expect(makeSnapshot('item', listOf(rows), [])).toEqual({
      version: 1,
      itemId: 'item',
      day: '2026-11-25',
      takenAt: noon,
      counts: { purchased: 1, trial: 1, requested: 1, ended: 1, unknown: 0 },
      seats: [
        ['std', 10],
        ['adv', 4],
      ],
      trials: ['b'],
      unreadable: 0,
    })
  })

  test('names an organization on trial once, and forgets none of the same day', () => {
    const first = makeSnapshot('item', listOf([trial('a'), trial('b')]), [])
    const later = makeSnapshot('item', listOf([trial('b'), trial('c')], noon + 3_600_000), [first])
    expect(later.trials).toEqual(['a', 'b', 'c'])
    const next = makeSnapshot(
      'item',
      listOf([trial('c', noon + 3 * day), trial('d', noon + 3 * day)], noon + day),
      [later],
    )
    expect(next.trials).toEqual(['d'])
  })

  test('is of the day in UTC', () => {
    expect(dayOf(Date.UTC(2026, 10, 25, 23, 59))).toBe('2026-11-25')
    expect(dayOf(Date.UTC(2026, 10, 26))).toBe('2026-11-26')
  })
})
