import { describe, expect, test } from 'vitest'
import type { CustomerRow, Provision } from '~/contract/provisions'
import { exampleProvision, seats } from '../exampleProvision'
import { changesSince, lookAt } from './changesSince'

const keyOf = ({ provision }: CustomerRow) => provision.purchaserOrgId
const at = 1_469_206_117_000

function row(purchaserOrgId: string, differences: Partial<Provision> = {}): CustomerRow {
  return { provision: exampleProvision({ purchaserOrgId, modified: at, ...differences }) }
}

const look = lookAt([row('a'), row('b'), row('c')], at, keyOf)

function since(rows: CustomerRow[], isWhole = true) {
  const { changed, added, missing } = changesSince(look, rows, { isWhole, keyOf })
  return {
    changed: changed.map(({ row }) => keyOf(row)),
    added: added.map(({ row }) => keyOf(row)),
    missing,
  }
}

test('rows that are as they were are the very same in the next look', () => {
  const next = lookAt([row('a'), row('b', { endDate: null }), row('d')], at + 1, keyOf, look)
  expect([...next.rows.keys()]).toEqual(['a', 'b', 'd'])
  expect(next.rows.get('a')).toBe(look.rows.get('a'))
  expect(next.rows.get('b')).toMatchObject({ end: null })
  expect(next.takenAt).toBe(at + 1)
})

describe('since the last look', () => {
  test('nothing changed', () => {
    expect(since([row('c'), row('a'), row('b')])).toEqual({ changed: [], added: [], missing: [] })
  })

  test.each<[string, Partial<Provision>]>([
    ['the stamp', { modified: at + 1 }],
    ['seats, whatever the stamp', { orgEntitlements: seats(10, { standard: 9 }) }],
    ['the kind', { trial: false, purchased: true }],
    ['the end', { endDate: null }],
  ])('%s changed', (_, differences) => {
    expect(since([row('a', differences), row('b'), row('c')]).changed).toEqual(['a'])
  })

  test('what changed last comes first, and what it was is there', () => {
    const rows = [row('a', { modified: at + 1 }), row('b', { modified: at + 2 }), row('c')]
    expect(since(rows).changed).toEqual(['b', 'a'])
    const [first] = changesSince(look, rows, { isWhole: true, keyOf }).changed
    expect(first?.before).toMatchObject({ kind: 'trial', modified: at, held: { maxUsers: 10 } })
  })

  test('a row that shows the past is no change', () => {
    const past = { modified: at - 1, orgEntitlements: seats(1, {}) }
    expect(since([row('a', past), row('b'), row('c')]).changed).toEqual([])
  })

  test('rows are new or gone, gone only where the list is whole', () => {
    expect(since([row('a'), row('d')])).toEqual({ changed: [], added: ['d'], missing: ['b', 'c'] })
    expect(since([row('a')], false).missing).toEqual([])
  })
})

test('50,000 rows are compared once each', () => {
  const rows = Array.from({ length: 50_000 }, (_, n) => row(`org${n}`))
  let asked = 0
  const counting = (row: CustomerRow) => {
    asked++
    return keyOf(row)
  }
  const earlier = lookAt(rows, at, keyOf)
  const changes = changesSince(earlier, [...rows].reverse(), { isWhole: true, keyOf: counting })
  expect([changes.changed.length, asked]).toEqual([0, 50_000])
})
