/** Which purchasers of a listing, in which order; `page` counts from 1. */
export interface PurchasersSearch {
  itemId: string
  state: 'all' | 'purchased' | 'trial' | 'requested' | 'ended'
  q: string
  sort: 'orgname' | 'created' | 'endDate' | 'modified'
  order: 'asc' | 'desc'
  page: number
}

/** Rows on a page of purchasers: as many as the portal gives. */
export const purchasersPerPage = 100

/** All purchasers of a listing by name, from the first. */
export const plainSearch = {
  state: 'all',
  q: '',
  sort: 'orgname',
  order: 'asc',
  page: 1,
} as const

/** Those that changed last: with them a list from an earlier visit is brought up to date. */
export const newestSearch = { ...plainSearch, sort: 'modified', order: 'desc' } as const

const filters = {
  all: {},
  purchased: { type: 'PURCHASE', status: 'active' },
  trial: { type: 'TRIAL', status: 'active' },
  requested: { type: 'REQUEST' },
  ended: { status: 'expired' },
} as const

/** The first row of a page, counted from 1. */
export function startOf({ page }: Pick<PurchasersSearch, 'page'>): number {
  return (page - 1) * purchasersPerPage + 1
}

/**
 * Parameters of `customersList` for the rows from `start` on. No import here: the request that is made
 * before the app arrives needs it.
 */
export function purchasersParams(orgId: string, search: PurchasersSearch & { start: number }) {
  const { itemId, state, q, sort, order, start } = search
  return {
    ...{ id: orgId, itemId, ...filters[state] },
    ...(q !== '' && { orgname: q }),
    ...{ sortFields: sort, sortOrder: order, includeListing: false },
    ...{ start, num: purchasersPerPage },
  }
}
