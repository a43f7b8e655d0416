import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { presented } from '~/api/presenting'
import { PurchasersPage } from '~/pages/PurchasersPage'
import { withTexts } from '~/messages/t'
import { paths } from '~/paths'
import { PageError } from './PageError'
import { readDashboardAddress } from '~/features/provisions/dashboard/dashboardAddress'
import { readEditAddress } from '~/features/provisions/editAddress'
import { readHistoryAddress } from '~/features/provisions/history/historyAddress'
import { readPurchasersAddress } from '~/features/provisions/purchasers/purchasersAddress'
import { readRenewalsAddress } from '~/features/provisions/renewals/renewalsAddress'
import { Root } from './Root'

const root = createRootRoute({
  component: Root,
  notFoundComponent: lazyRouteComponent(() => withTexts(() => import('./NotFound')), 'NotFound'),
})

const home = createRoute({
  getParentRoute: () => root,
  path: paths.home,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/ListingsPage')),
    'ListingsPage',
  ),
})

const listing = createRoute({
  getParentRoute: () => root,
  path: paths.listing,
  validateSearch: readPurchasersAddress,
  component: PurchasersPage,
})

const allPurchasers = createRoute({
  getParentRoute: () => root,
  path: paths.allPurchasers,
  validateSearch: readPurchasersAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/AllPurchasersPage')),
    'AllPurchasersPage',
  ),
})

const purchaser = createRoute({
  getParentRoute: () => root,
  path: paths.purchaser,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/PurchaserPage')),
    'PurchaserPage',
  ),
})

const editSeats = createRoute({
  getParentRoute: () => root,
  path: paths.editSeats,
  validateSearch: readEditAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/EditSeatsPage')),
    'EditSeatsPage',
  ),
})

const propose = createRoute({
  getParentRoute: () => root,
  path: paths.propose,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/ProposePage')),
    'ProposePage',
  ),
})

const proposal = createRoute({
  getParentRoute: () => root,
  path: paths.proposal,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/ProposalPage')),
    'ProposalPage',
  ),
})

const grantAccess = createRoute({
  getParentRoute: () => root,
  path: paths.grantAccess,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/GrantAccessPage')),
    'GrantAccessPage',
  ),
})

const withdrawAccess = createRoute({
  getParentRoute: () => root,
  path: paths.withdrawAccess,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/WithdrawAccessPage')),
    'WithdrawAccessPage',
  ),
})

const summary = createRoute({
  getParentRoute: () => root,
  path: paths.summary,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/SummaryPage')),
    'SummaryPage',
  ),
})

const seatCheck = createRoute({
  getParentRoute: () => root,
  path: paths.seatCheck,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/SeatCheckPage')),
    'SeatCheckPage',
  ),
})

const renewals = createRoute({
  getParentRoute: () => root,
  path: paths.renewals,
  validateSearch: readRenewalsAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/RenewalsPage')),
    'RenewalsPage',
  ),
})

const customerPages = createRoute({
  getParentRoute: () => root,
  path: paths.customerPages,
  validateSearch: readRenewalsAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/CustomerPagesPage')),
    'CustomerPagesPage',
  ),
})

const dashboard = createRoute({
  getParentRoute: () => root,
  path: paths.dashboard,
  validateSearch: readDashboardAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/DashboardPage')),
    'DashboardPage',
  ),
})

const attention = createRoute({
  getParentRoute: () => root,
  path: paths.attention,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/AttentionPage')),
    'AttentionPage',
  ),
})

const history = createRoute({
  getParentRoute: () => root,
  path: paths.history,
  validateSearch: readHistoryAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/HistoryPage')),
    'HistoryPage',
  ),
})

const purchaserHistory = createRoute({
  getParentRoute: () => root,
  path: paths.purchaserHistory,
  validateSearch: readHistoryAddress,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/PurchaserHistoryPage')),
    'PurchaserHistoryPage',
  ),
})

const receipt = createRoute({
  getParentRoute: () => root,
  path: paths.receipt,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/ReceiptPage')),
    'ReceiptPage',
  ),
})

const present = createRoute({
  getParentRoute: () => root,
  path: paths.present,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/PresentPage')),
    'PresentPage',
  ),
})

const presentEdit = createRoute({
  getParentRoute: () => root,
  path: paths.presentEdit,
  component: lazyRouteComponent(
    () => withTexts(() => import('~/pages/EditSeatsPage')),
    'PresentEditPage',
  ),
})

const presentation = [present, presentEdit] as const
const usual = [
  home,
  listing,
  allPurchasers,
  purchaser,
  editSeats,
  propose,
  proposal,
  grantAccess,
  withdrawAccess,
  summary,
  seatCheck,
  renewals,
  customerPages,
  dashboard,
  attention,
  history,
  receipt,
  purchaserHistory,
] as const

/** The site map. Made once somebody is signed in, when the address is a place of this app again. */
export function makeRouter() {
  const routeTree = root.addChildren([...usual, ...presentation])
  // A presentation has no other pages, and no other page leads into one: it is loaded anew.
  routeTree.addChildren((presented() ? presentation : usual) as never)
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
