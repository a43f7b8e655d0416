import { expect, test, vi } from 'vitest'
import type { UserEntitlement } from '~/contract/userEntitlements'
import { readHolders, type ReadHoldersPage } from './readHolders'

const people = (from: number, to: number): UserEntitlement[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({
    ...{ username: `member${from + n}`, lastLogin: -1, entitlements: ['standard'] },
  }))

/** A portal that pages as lists do, `size` at a time. */
const paged =
  (count: number, size: number): ReadHoldersPage =>
  (start) => {
    const rows = people(start, Math.min(count, start + size - 1))
    const nextStart = start + size > count ? -1 : start + size
    return Promise.resolve({
      userEntitlements: { rows, unreadable: 0 },
      ...{ start, num: size, total: count, nextStart },
    })
  }

/** A portal that says nothing of pages. */
const plain = (pageAt: (start: number) => UserEntitlement[]): ReadHoldersPage => {
  return (start) => Promise.resolve({ userEntitlements: { rows: pageAt(start), unreadable: 0 } })
}

test.for([
  [0, 100, 1],
  [30, 25, 2],
  [250, 100, 3],
  [200, 100, 2],
] as const)(
  '%i holders in pages of %i are read whole, in %i reads',
  async ([count, size, reads]) => {
    const read = vi.fn(paged(count, size))
    expect((await readHolders(read))?.length).toBe(count)
    expect(read).toHaveBeenCalledTimes(reads)
  },
)

test.for([
  [99, 1],
  [250, 2],
] as const)(
  '%i holders given at once, without a word of pages, take %i reads',
  async ([count, reads]) => {
    const read = vi.fn(plain(() => people(1, count)))
    expect((await readHolders(read))?.length).toBe(count)
    expect(read).toHaveBeenCalledTimes(reads)
  },
)

test('full pages without a word of more are followed to their end', async () => {
  const read = plain((start) => people(start, Math.min(220, start + 99)))
  expect((await readHolders(read))?.length).toBe(220)
})

test('nobody counts twice, whatever the case', async () => {
  const read = plain(() => [
    ...people(1, 2),
    { ...people(1, 1)[0], username: 'MEMBER1' } as UserEntitlement,
  ])
  expect((await readHolders(read))?.length).toBe(2)
})

const broken: [string, ReadHoldersPage][] = [
  [
    'a row cannot be read',
    () => Promise.resolve({ userEntitlements: { rows: people(1, 3), unreadable: 1 } }),
  ],
  [
    'fewer come than are counted',
    async (start) => ({ ...(await paged(30, 25)(start)), total: 31 }),
  ],
  ['a page repeats the one before', async () => ({ ...(await paged(30, 25)(1)) })],
  [
    'a promised page is empty',
    async (start) =>
      start === 1
        ? paged(30, 25)(1)
        : { userEntitlements: { rows: [], unreadable: 0 }, nextStart: 51 },
  ],
  ['the list never ends', (start) => paged(1_000_000, 10)(start)],
  ['the list ends where ArcGIS stops', paged(10_000, 100)],
]
test.for(broken)('nothing is told when %s', async ([, read]) => {
  expect(await readHolders(read)).toBeUndefined()
})

test('a page that fails fails the whole', async () => {
  const read: ReadHoldersPage = (start) =>
    start === 1 ? paged(30, 25)(1) : Promise.reject(new Error('503'))
  await expect(readHolders(read)).rejects.toThrow('503')
})
