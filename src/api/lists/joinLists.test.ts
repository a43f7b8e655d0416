import { expect, test } from 'vitest'
import { exampleRows } from './exampleRows'
import { joinLists } from './joinLists'
import type { PurchaserList } from './purchaserList'

const list: PurchaserList = {
  ...{ rows: exampleRows(2), total: 2, unreadable: 0, isComplete: true, hasDrifted: false },
  ...{ isStored: false, lacksContacts: false, askedAt: 5, readAt: 6, wholeAt: 5 },
}

test('several lists are as complete, as old and as certain as the weakest of them', () => {
  const weak = { ...list, isComplete: false, isStored: true, total: 3, readAt: 4, unreadable: 1 }
  expect(joinLists([list, weak])).toMatchObject({
    ...{ total: 5, unreadable: 1, readAt: 4, isComplete: false, isStored: true },
    ...{ hasDrifted: false, lacksContacts: false },
  })
  expect(joinLists([list, weak]).rows).toHaveLength(4)
})
