import { beforeAll, describe, expect, test } from 'vitest'
import { speak } from '~/messages/t'
import type { Snapshot } from '~/api/lists/snapshot'
import { exampleRow } from '~/rules/purchasers/exampleRows'
import { lonely, purchasersByState, seatsByEntitlement, seatsByListing } from './series'
import { seriesCsv } from './seriesCsv'
import { trialsOf } from './trials'

const day = 86_400_000
beforeAll(() => speak('en', {}))
const noon = Date.UTC(2026, 10, 25, 12)

function snapshot(itemId: string, on: number, seats: Record<string, number>): Snapshot {
  const counts = { purchased: on, trial: 1, requested: 0, ended: 0, unknown: 0 }
  const takenAt = noon + on * day
  const date = new Date(takenAt).toISOString().slice(0, 10)
  return {
    ...{ version: 1, itemId, day: date, takenAt, counts, unreadable: 0, trials: [] },
    seats: Object.entries(seats),
  }
}

describe('series', () => {
  test('have a line a listing, and nothing on a day that was not seen', () => {
    const found = [
      snapshot('small', 0, { std: 1 }),
      snapshot('large', 0, { std: 5, adv: 2 }),
      snapshot('large', 1, { std: 6 }),
      snapshot('small', 3, {}),
    ]
    expect(seatsByListing(found, (id) => id.toUpperCase())).toEqual({
      days: ['2026-11-25', '2026-11-26', '2026-11-28'],
      lines: [
        { key: 'large', label: 'LARGE', values: [7, 6, null] },
        { key: 'small', label: 'SMALL', values: [1, null, 0] },
      ],
    })
  })

  test('have a line an entitlement, 0 where a whole list named none', () => {
    const found = [snapshot('one', 0, { std: 5, adv: 2 }), snapshot('one', 1, { std: 6 })]
    expect(seatsByEntitlement(found, (key) => key).lines).toEqual([
      { key: 'std', label: 'std', values: [5, 6] },
      { key: 'adv', label: 'adv', values: [2, 0] },
    ])
  })

  test('have a line a state', () => {
    const { lines } = purchasersByState(
      [snapshot('one', 0, {}), snapshot('one', 1, {})],
      ['purchased', 'trial'],
      (state) => state,
    )
    expect(lines.map(({ values }) => values)).toEqual([
      [0, 1],
      [1, 1],
    ])
  })
})

test('a value between days that were not seen stands alone', () => {
  expect(lonely([1, null, 2, 3, null, 0, null])).toEqual([0, 5])
  expect(lonely([7])).toEqual([0])
  expect(lonely([])).toEqual([])
})

test('the file has the numbers of the series, and no formula', () => {
  const series = { days: ['2026-11-25'], lines: [{ key: 'k', label: '=1+1', values: [1200] }] }
  expect(seriesCsv(series).split('\r\n')[1]).toBe('"2026-11-25","1200"')
  expect(seriesCsv(series)).toContain(`"'=1+1"`)
  expect(seriesCsv({ ...series, lines: [{ key: 'k', label: 'k', values: [null] }] })).toContain(
    '"2026-11-25",""',
  )
})

test('a trial that was seen has been purchased, runs on, or neither', () => {
  const seen = [
    { ...snapshot('one', 0, {}), trials: ['a', 'b', 'c'] },
    { ...snapshot('one', 1, {}), trials: ['d', 'e'] },
  ]
  const later = noon + 9 * day
  const rows = [
    exampleRow('purchase', 'a', { endDate: null }),
    exampleRow('trial', 'a', { endDate: later }),
    exampleRow('trial', 'b', { endDate: later }),
    exampleRow('trial', 'c', { endDate: noon }),
    exampleRow('purchase', 'd', { endDate: noon }),
    exampleRow('purchase', 'never tried', { endDate: null }),
  ]
  const { purchased, ...counts } = trialsOf(seen, rows, noon + day)
  expect(purchased.map((row) => row.provision.purchaserOrgId)).toEqual(['a'])
  expect(counts).toEqual({ seen: 5, onTrial: 1, neither: 3 })
})
