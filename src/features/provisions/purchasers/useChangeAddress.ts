import { useLocation, useRouter } from '~/lib/router'
import type { PurchasersAddress } from './purchasersAddress'

/** Changes what the address of a list says, in place; the page begins anew. */
export function useChangeAddress() {
  const router = useRouter()
  const { pathname } = useLocation()
  return (patch: PurchasersAddress) => {
    // Somebody who has followed a link meanwhile must not be called back.
    if (router.latest().pathname !== pathname) return
    router.navigate({
      to: '.',
      search: (before: PurchasersAddress) => ({ ...before, page: undefined, ...patch }),
      replace: true,
      resetScroll: false,
    })
  }
}
