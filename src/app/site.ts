import { readDashboardAddress } from '~/features/provisions/dashboard/dashboardAddress'
import { readEditAddress } from '~/features/provisions/editAddress'
import { readHistoryAddress } from '~/features/provisions/history/historyAddress'
import { readPurchasersAddress } from '~/features/provisions/purchasers/purchasersAddress'
import { readRenewalsAddress } from '~/features/provisions/renewals/renewalsAddress'
import { readRunAddress } from '~/features/provisions/runs/runAddress'
import { paths } from '~/paths'

/** What reads the search parameters of the pages that have any. */
export const searches = {
  [paths.listing]: readPurchasersAddress,
  [paths.allPurchasers]: readPurchasersAddress,
  [paths.editSeats]: readEditAddress,
  [paths.renewals]: readRenewalsAddress,
  [paths.customerPages]: readRenewalsAddress,
  [paths.dashboard]: readDashboardAddress,
  [paths.history]: readHistoryAddress,
  [paths.run]: readRunAddress,
  [paths.purchaserHistory]: readHistoryAddress,
} as const

declare module '~/lib/router/register' {
  interface Register {
    paths: typeof paths
    searches: typeof searches
  }
}
