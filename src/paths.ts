/** Every address of the app: the pattern the router knows and links are built from. */
export const paths = {
  home: '/',
  signedIn: '/signed-in',
  listing: '/listings/$itemId',
  bulk: '/listings/$itemId/bulk',
  allPurchasers: '/purchasers',
  purchaser: '/listings/$itemId/purchasers/$orgId',
  editSeats: '/listings/$itemId/purchasers/$orgId/edit',
  propose: '/listings/$itemId/purchasers/$orgId/propose',
  proposal: '/listings/$itemId/purchasers/$orgId/proposal',
  grantAccess: '/listings/$itemId/purchasers/$orgId/grant',
  withdrawAccess: '/listings/$itemId/purchasers/$orgId/withdraw',
  purchaserHistory: '/listings/$itemId/purchasers/$orgId/history',
  summary: '/listings/$itemId/purchasers/$orgId/summary',
  seatCheck: '/seat-check/$itemId/$orgId',
  renewals: '/renewals',
  customerPages: '/renewals/pages',
  dashboard: '/dashboard',
  attention: '/attention',
  history: '/history',
  receipt: '/history/$changeId',
  run: '/runs/$runId',
  present: '/present/$itemId/$orgId',
  presentEdit: '/present/$itemId/$orgId/edit',
} as const

/** Whether an address is for people of a purchaser, who have nothing to do with the rest of the app. */
export function isForPurchasers(pathname: string): boolean {
  return pathname.startsWith('/seat-check/')
}

/** The address as a path inside this app, or `/` when it would lead anywhere else. */
export function internalPath(address: string | null, origin: string): string {
  if (address?.startsWith('/') !== true) return paths.home
  const url = URL.parse(address, origin)
  if (url?.origin !== origin || url.pathname === paths.signedIn) return paths.home
  return url.pathname + url.search
}

/** Address of the presentation of one purchaser. It is entered by loading the page anew, so that memory is empty. */
export function presentPath(itemId: string, orgId: string): string {
  return paths.present.replace('$itemId', itemId).replace('$orgId', orgId)
}

/** Address of the page of one purchaser, where a presentation began and ends. */
export function purchaserPath(itemId: string, orgId: string): string {
  return paths.purchaser.replace('$itemId', itemId).replace('$orgId', orgId)
}
