import type { PurchaserList } from './purchaserList'

/** One list of several; it is as old as the oldest of them, and as complete as the least. */
export function joinLists(lists: readonly PurchaserList[]): PurchaserList {
  const sum = (of: (list: PurchaserList) => number) => lists.reduce((n, list) => n + of(list), 0)
  return {
    rows: lists.flatMap(({ rows }) => rows),
    total: sum(({ total }) => total),
    unreadable: sum(({ unreadable }) => unreadable),
    isComplete: lists.every(({ isComplete }) => isComplete),
    hasDrifted: lists.some(({ hasDrifted }) => hasDrifted),
    lacksContacts: lists.some(({ lacksContacts }) => lacksContacts),
    isStored: lists.some(({ isStored }) => isStored),
    wholeAt: Math.min(...lists.map(({ wholeAt }) => wholeAt)),
    askedAt: Math.min(...lists.map(({ askedAt }) => askedAt)),
    readAt: Math.min(...lists.map(({ readAt }) => readAt)),
  }
}
