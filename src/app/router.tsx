import { presented } from '~/api/presenting'
import { createRouter, lazyPage, type Page } from '~/lib/router'
import { withTexts } from '~/messages/t'
import { PurchasersPage } from '~/pages/PurchasersPage'
import { paths } from '~/paths'
import { searches } from './site'

type Loaded<Name extends string> = () => Promise<Record<Name, () => React.ReactNode>>

function later<Name extends string>(load: Loaded<Name>, name: Name): Page {
  return lazyPage(() => withTexts(load), name)
}

const usual = {
  // The page most people come for travels with the app.
  [paths.listing]: { Page: PurchasersPage },
  [paths.home]: later(() => import('~/pages/ListingsPage'), 'ListingsPage'),
  [paths.allPurchasers]: later(() => import('~/pages/AllPurchasersPage'), 'AllPurchasersPage'),
  [paths.bulk]: later(() => import('~/pages/BulkPage'), 'BulkPage'),
  [paths.purchaser]: later(() => import('~/pages/PurchaserPage'), 'PurchaserPage'),
  [paths.editSeats]: later(() => import('~/pages/EditSeatsPage'), 'EditSeatsPage'),
  [paths.propose]: later(() => import('~/pages/ProposePage'), 'ProposePage'),
  [paths.proposal]: later(() => import('~/pages/ProposalPage'), 'ProposalPage'),
  [paths.grantAccess]: later(() => import('~/pages/GrantAccessPage'), 'GrantAccessPage'),
  [paths.withdrawAccess]: later(() => import('~/pages/WithdrawAccessPage'), 'WithdrawAccessPage'),
  [paths.summary]: later(() => import('~/pages/SummaryPage'), 'SummaryPage'),
  [paths.seatCheck]: later(() => import('~/pages/SeatCheckPage'), 'SeatCheckPage'),
  [paths.renewals]: later(() => import('~/pages/RenewalsPage'), 'RenewalsPage'),
  [paths.customerPages]: later(() => import('~/pages/CustomerPagesPage'), 'CustomerPagesPage'),
  [paths.dashboard]: later(() => import('~/pages/DashboardPage'), 'DashboardPage'),
  [paths.attention]: later(() => import('~/pages/AttentionPage'), 'AttentionPage'),
  [paths.history]: later(() => import('~/pages/HistoryPage'), 'HistoryPage'),
  [paths.run]: later(() => import('~/pages/RunPage'), 'RunPage'),
  [paths.receipt]: later(() => import('~/pages/ReceiptPage'), 'ReceiptPage'),
  [paths.purchaserHistory]: later(
    () => import('~/pages/PurchaserHistoryPage'),
    'PurchaserHistoryPage',
  ),
}

const presentation = {
  [paths.present]: later(() => import('~/pages/PresentPage'), 'PresentPage'),
  [paths.presentEdit]: later(() => import('~/pages/EditSeatsPage'), 'PresentEditPage'),
}

/** The site map. Made once somebody is signed in, when the address is a place of this app again. */
export function makeRouter() {
  return createRouter({
    // A presentation has no other pages, and no other page leads into one: it is loaded anew.
    pages: presented() ? presentation : usual,
    searches,
    notFound: later(() => import('./NotFound'), 'NotFound'),
  })
}
