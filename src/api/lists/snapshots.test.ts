import 'fake-indexeddb/auto'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { exampleRow } from '~/rules/purchasers/exampleRows'
import type { WholeList } from './readWhole'
import { forgetSnapshots, keepSnapshot, snapshots } from './snapshots'

vi.mock('~/config', () => ({ config: () => ({ portalUrl: 'https://portal.example' }) }))

const day = 86_400_000
const noon = Date.UTC(2026, 10, 25, 12)
const key = { portal: 'https://portal.example', sellerOrgId: 'seller', username: 'me', itemId: 'a' }
const client = new QueryClient()

function listOf(count: number, readAt: number, isComplete = true): WholeList {
  const rows = Array.from({ length: count }, (_, n) =>
    exampleRow('purchase', `org${n}`, { endDate: null }),
  )
  const whole = { hasDrifted: false, unreadable: 0, askedAt: readAt }
  return { ...whole, isComplete, rows, readAt, total: count, wholeAt: readAt }
}

async function kept(seller = 'seller') {
  const all = await client.query({ ...snapshots(seller), staleTime: 0 })
  return all.map(({ itemId, day: on, counts }) => `${itemId} ${on} ${counts.purchased}`)
}

beforeEach(() => forgetSnapshots(client))

test('one a listing and day is kept, the last of the day', async () => {
  await keepSnapshot(client, key, listOf(1, noon))
  await keepSnapshot(client, key, listOf(2, noon + 3_600_000))
  await keepSnapshot(client, { ...key, itemId: 'ab' }, listOf(5, noon))
  await keepSnapshot(client, key, listOf(3, noon + day))
  expect(await kept()).toEqual(['a 2026-11-25 2', 'ab 2026-11-25 5', 'a 2026-11-26 3'])
})

test('nothing is kept of a list that is not whole', async () => {
  await keepSnapshot(client, key, listOf(1, noon, false))
  expect(await kept()).toEqual([])
})

test('sellers and portals are kept apart', async () => {
  await keepSnapshot(client, { ...key, sellerOrgId: 'seller2' }, listOf(1, noon))
  await keepSnapshot(client, { ...key, portal: 'https://other.example' }, listOf(2, noon))
  expect(await kept()).toEqual([])
  expect(await kept('seller2')).toEqual(['a 2026-11-25 1'])
})

test('what is older than three years goes, of the same listing only', async () => {
  const old = noon - 4 * 366 * day
  await keepSnapshot(client, key, listOf(1, old))
  await keepSnapshot(client, { ...key, itemId: 'ab' }, listOf(2, old))
  await keepSnapshot(client, key, listOf(3, noon - 2 * 366 * day))
  await keepSnapshot(client, key, listOf(4, noon))
  expect((await kept()).map((line) => line.split(' ').at(-1))).toEqual(['2', '3', '4'])
})

test('all are forgotten', async () => {
  await keepSnapshot(client, key, listOf(1, noon))
  await forgetSnapshots(client)
  expect(await kept()).toEqual([])
})
