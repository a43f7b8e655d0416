import { listPace } from './lists/listPace'
import { countNameless, readPurchasers } from './purchasers'
import { plainSearch, purchasersPerPage } from './purchasersRequest'

/**
 * Learns what organizations are called from the pages of one list, as long as there are fewer pages left than
 * organizations without a name: each of those costs a call more whenever it is read.
 * @throws PortalError
 */
export async function learnPurchasers(
  orgId: string,
  itemId: string,
  purchaserOrgIds: readonly string[],
): Promise<void> {
  let start = 1
  let pagesLeft = 1
  while (start > 0 && pagesLeft < countNameless(purchaserOrgIds)) {
    const search = { ...plainSearch, itemId, start }
    const { total, nextStart } = await listPace.run(() => readPurchasers(orgId, search))
    pagesLeft = Math.ceil((total - nextStart + 1) / purchasersPerPage)
    start = nextStart > start ? nextStart : -1
  }
}
