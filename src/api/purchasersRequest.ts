/** Which purchasers of a listing, in which order; `page` counts from 1. */
export interface PurchasersSearch {
  itemId: string
  state: 'all' | 'purchased' | 'trial' | 'requested' | 'ended'
  q: string
  sort: 'orgname' | 'created' | 'endDate' | 'modified'
  order: 'asc' | 'desc'
  page: number
}

/** What the address says of it; what is missing is as usual. */
export interface PurchasersChoice {
  q?: string | undefined
  show?: Exclude<PurchasersSearch['state'], 'all'> | undefined
  sort?: PurchasersSearch['sort'] | undefined
  order?: 'desc' | undefined
  page?: number | undefined
}

/** Rows on a page of purchasers. */
export const purchasersPerPage = 50

const filters = {
  all: {},
  purchased: { type: 'PURCHASE', status: 'active' },
  trial: { type: 'TRIAL', status: 'active' },
  requested: { type: 'REQUEST' },
  ended: { status: 'expired' },
} as const

/** What the page of a listing shows for what its address says. */
export function purchasersSearch(itemId: string, choice: PurchasersChoice): PurchasersSearch {
  const { q = '', show: state = 'all', sort = 'orgname', order = 'asc', page = 1 } = choice
  return { itemId, q, state, sort, order, page }
}

/** Parameters of `customersList` for one page. No import here: the request made before the app arrives needs it. */
export function purchasersParams(orgId: string, search: PurchasersSearch) {
  const { itemId, state, q, sort, order, page } = search
  return {
    id: orgId,
    itemId,
    ...filters[state],
    ...(q !== '' && { orgname: q }),
    sortFields: sort,
    sortOrder: order,
    includeListing: false,
    start: (page - 1) * purchasersPerPage + 1,
    num: purchasersPerPage,
  }
}
