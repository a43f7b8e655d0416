import { queryOptions } from '@tanstack/react-query'
import type { CustomerRow } from '~/contract/provisions'
import { listCustomers } from './listCustomers'
import { tellRowsRead } from './lists/rowsRead'

/** More pages than organizations share one name; a portal whose pages never end stops here. */
const mostPages = 10

/** Which organization, and where it was met. */
export interface Purchaser {
  sellerOrgId: string
  purchaserOrgId: string
  /** As the portal knows it; the portal finds rows by it, ids it does not take. */
  name: string
}

/** What an organization holds of all listings of the seller, newest changes first, and when it was read (ms). */
export interface Holdings {
  rows: CustomerRow[]
  readAt: number
}

/**
 * Every provision of one organization, over all listings of the seller.
 * @see https://developers.arcgis.com/rest/users-groups-and-items/customers-list
 */
export function holdingsOf({ sellerOrgId, purchaserOrgId, name }: Purchaser) {
  return queryOptions({
    queryKey: ['holdings', sellerOrgId, purchaserOrgId, name],
    queryFn: async ({ signal }): Promise<Holdings> => {
      const rows: CustomerRow[] = []
      let start = 1
      for (let page = 0; page < mostPages; page++) {
        const askedAt = Date.now()
        const params = { id: sellerOrgId, orgname: name, includeListing: true, start, num: 100 }
        const { provisions, nextStart } = await listCustomers(params, signal)
        tellRowsRead({ rows: provisions.rows, askedAt, readAt: Date.now(), sellerOrgId })
        rows.push(...provisions.rows.filter((row) => isOf(row, purchaserOrgId)))
        if (nextStart <= start) break
        start = nextStart
      }
      const changedAt = ({ provision }: CustomerRow) => provision.modified ?? 0
      return { rows: rows.sort((a, b) => changedAt(b) - changedAt(a)), readAt: Date.now() }
    },
  })
}

function isOf({ provision }: CustomerRow, purchaserOrgId: string): boolean {
  return provision.purchaserOrgId === purchaserOrgId
}
