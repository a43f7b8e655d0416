import { presented } from '~/api/presenting'
import { createRouter, lazyPage, type Page } from '~/lib/router'
import { withTexts } from '~/messages/t'
import { PurchasersPage } from '~/pages/PurchasersPage'
import { paths } from '~/paths'
import { searches } from './site'

type Loaded<Name extends string> = () => Promise<Record<Name, () => React.ReactNode>>

function pageWithTexts<Name extends string>(load: Loaded<Name>, name: Name): Page {
  return lazyPage(() => withTexts(load), name)
}

const usual = {
  // The page most people come for travels with the app.
  [paths.listing]: { Page: PurchasersPage },
  [paths.home]: pageWithTexts(() => import('~/pages/ListingsPage'), 'ListingsPage'),
  [paths.allPurchasers]: pageWithTexts(
    () => import('~/pages/AllPurchasersPage'),
    'AllPurchasersPage',
  ),
  [paths.bulk]: pageWithTexts(() => import('~/pages/BulkPage'), 'BulkPage'),
  [paths.purchaser]: pageWithTexts(() => import('~/pages/PurchaserPage'), 'PurchaserPage'),
  [paths.editSeats]: pageWithTexts(() => import('~/pages/EditSeatsPage'), 'EditSeatsPage'),
  [paths.propose]: pageWithTexts(() => import('~/pages/ProposePage'), 'ProposePage'),
  [paths.proposal]: pageWithTexts(() => import('~/pages/ProposalPage'), 'ProposalPage'),
  [paths.grantAccess]: pageWithTexts(() => import('~/pages/GrantAccessPage'), 'GrantAccessPage'),
  [paths.withdrawAccess]: pageWithTexts(
    () => import('~/pages/WithdrawAccessPage'),
    'WithdrawAccessPage',
  ),
  [paths.summary]: pageWithTexts(() => import('~/pages/SummaryPage'), 'SummaryPage'),
  [paths.seatCheck]: pageWithTexts(() => import('~/pages/SeatCheckPage'), 'SeatCheckPage'),
  [paths.renewals]: pageWithTexts(() => import('~/pages/RenewalsPage'), 'RenewalsPage'),
  [paths.customerPages]: pageWithTexts(
    () => import('~/pages/CustomerPagesPage'),
    'CustomerPagesPage',
  ),
  [paths.dashboard]: pageWithTexts(() => import('~/pages/DashboardPage'), 'DashboardPage'),
  [paths.attention]: pageWithTexts(() => import('~/pages/AttentionPage'), 'AttentionPage'),
  [paths.history]: pageWithTexts(() => import('~/pages/HistoryPage'), 'HistoryPage'),
  [paths.run]: pageWithTexts(() => import('~/pages/RunPage'), 'RunPage'),
  [paths.receipt]: pageWithTexts(() => import('~/pages/ReceiptPage'), 'ReceiptPage'),
  [paths.purchaserHistory]: pageWithTexts(
    () => import('~/pages/PurchaserHistoryPage'),
    'PurchaserHistoryPage',
  ),
}

const presentation = {
  [paths.present]: pageWithTexts(() => import('~/pages/PresentPage'), 'PresentPage'),
  [paths.presentEdit]: pageWithTexts(() => import('~/pages/EditSeatsPage'), 'PresentEditPage'),
}

/** The site map. Made once somebody is signed in, when the address is a place of this app again. */
export function makeRouter() {
  return createRouter({
    // A presentation has no other pages, and no other page leads into one: it is loaded anew.
    pages: presented() ? presentation : usual,
    searches,
    notFound: pageWithTexts(() => import('./NotFound'), 'NotFound'),
  })
}
