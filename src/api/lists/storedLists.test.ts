import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { exampleRow, exampleRows, idsOf } from './exampleRows'
import type { WholeList } from './readWhole'

const key = { portal: 'https://x', sellerOrgId: 's', username: 'u', itemId: 'i' }
const facts = { unreadable: 0, isComplete: true, hasDrifted: false }
const listOf = (rows: WholeList['rows']): WholeList => ({
  ...{ ...facts, rows, total: rows.length, askedAt: 1, readAt: 2, wholeAt: 1 },
})

/** What another tab is: a module of its own on the same database. */
async function openTab() {
  vi.resetModules()
  return import('./storedLists')
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('a list comes back as it was', async () => {
  const list = listOf(exampleRows(2_300))
  await (await openTab()).keepList(key, { ...list, title: 'Parcel Viewer Pro' })
  const stored = await (await openTab()).storedList(key)
  expect(stored).toMatchObject({ title: 'Parcel Viewer Pro', total: 2_300, isComplete: true })
  expect(stored).toMatchObject({ askedAt: 1, readAt: 2 })
  expect(idsOf(stored?.rows ?? [])).toEqual(idsOf(list.rows))
  expect(stored?.rows[0]?.provision.orgEntitlements).toEqual(
    list.rows[0]?.provision.orgEntitlements,
  )
})

test.each([
  [2_000, []],
  [2_001, [1_000]],
])('of %i rows the beginning is told before the rest is here: %j', async (count, told) => {
  const rows = exampleRows(count)
  await (await openTab()).keepList(key, listOf(rows))
  const heard: string[][] = []
  const stored = await (await openTab()).storedList(key, (list) => heard.push(idsOf(list.rows)))
  expect(stored?.rows).toHaveLength(count)
  expect(heard.map(({ length }) => length)).toEqual(told)
  if (heard[0]) expect(heard[0]).toEqual(idsOf(rows).slice(0, 1_000))
})

test('nothing about persons is kept', async () => {
  await (await openTab()).keepList(key, listOf(exampleRows(3)))
  const database = await openDB('seatkeeper.lists')
  const text = JSON.stringify([await database.getAll('heads'), await database.getAll('parts')])
  expect(text).toContain('Org00001')
  expect(text).not.toMatch(/jsmith|@|email|phone|fullName|username/i)
})

test('another person, listing, organization or portal has nothing', async () => {
  const { keepList, storedList } = await openTab()
  await keepList(key, listOf(exampleRows(3)))
  for (const other of [{ username: 'v' }, { itemId: 'j' }, { sellerOrgId: 't' }, { portal: 'y' }]) {
    expect(await storedList({ ...key, ...other })).toBeUndefined()
  }
})

test('a shorter list leaves nothing of the longer one', async () => {
  const tab = await openTab()
  await tab.keepList(key, listOf(exampleRows(2_300)))
  await tab.keepList(key, listOf(exampleRows(40)))
  const database = await openDB('seatkeeper.lists')
  expect(await database.count('parts')).toBe(1)
  expect((await tab.storedList(key))?.rows).toHaveLength(40)
})

test('only parts that changed are written again', async () => {
  const tab = await openTab()
  const rows = exampleRows(2_300)
  await tab.keepList(key, listOf(rows))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await tab.keepList(key, listOf(rows.with(1_500, exampleRow(1_501, { modified: 2e12 }))))
  // One part and the head.
  expect(put).toHaveBeenCalledTimes(2)
  put.mockRestore()
})

test('two tabs that keep the same list in turn leave that of one of them', async () => {
  const [one, other] = [await openTab(), await openTab()]
  const rows = exampleRows(2_300)
  await one.keepList(key, listOf(rows))
  await other.keepList(key, listOf(rows.toReversed()))
  const last = rows.with(0, exampleRow(1, { modified: 2e12 }))
  await one.keepList(key, listOf(last))
  const stored = await (await openTab()).storedList(key)
  expect(stored?.rows.map(({ provision }) => provision.purchaserOrgId)).toEqual(
    last.map(({ provision }) => provision.purchaserOrgId),
  )
})

test('a list of another version, or with a part missing, is no list', async () => {
  const { keepList, storedList } = await openTab()
  await keepList(key, listOf(exampleRows(2_300)))
  const database = await openDB('seatkeeper.lists')
  const [name, second] = ['https://x s u i', 1]
  const head = (await database.get('heads', name)) as object
  await database.delete('parts', [name, second])
  expect(await storedList(key)).toBeUndefined()
  await keepList(key, listOf(exampleRows(3)))
  await database.put('heads', { ...head, version: 0 }, name)
  expect(await storedList(key)).toBeUndefined()
})

test('forgotten is forgotten, and a browser that keeps nothing does no harm', async () => {
  const { keepList, storedList, forgetLists } = await openTab()
  await keepList(key, listOf(exampleRows(3)))
  await forgetLists()
  expect(await storedList(key)).toBeUndefined()
  globalThis.indexedDB = {
    open: () => {
      throw new Error('no')
    },
  } as unknown as IDBFactory
  const tab = await openTab()
  await tab.keepList(key, listOf(exampleRows(3)))
  expect(await tab.storedList(key)).toBeUndefined()
})

test('of an earlier version of the database only what no portal tells is left', async () => {
  const before = await openDB('seatkeeper.lists', 1, {
    upgrade: (database) => {
      for (const store of ['heads', 'parts', 'looks', 'snapshots']) {
        void database.createObjectStore(store).put({ from: 'before' }, 'key')
      }
    },
  })
  before.close()
  expect(await (await openTab()).storedList(key)).toBeUndefined()
  const database = await openDB('seatkeeper.lists')
  expect([...database.objectStoreNames]).toEqual(['heads', 'parts', 'snapshots'])
  expect(await database.getAll('snapshots')).toEqual([{ from: 'before' }])
  expect(await database.count('heads')).toBe(0)
})
