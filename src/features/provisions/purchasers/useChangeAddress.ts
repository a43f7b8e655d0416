import { useNavigate, useRouter } from '@tanstack/react-router'
import type { PurchasersAddress } from './purchasersAddress'

/** Changes what the address of a list says, in place; the page begins anew. */
export function useChangeAddress() {
  const navigate = useNavigate()
  const router = useRouter()
  return (patch: PurchasersAddress) => {
    // Somebody who has followed a link meanwhile must not be called back.
    if (router.latestLocation.pathname !== router.state.resolvedLocation?.pathname) return
    void navigate({
      to: '.',
      search: (before: PurchasersAddress) => ({ ...before, page: undefined, ...patch }),
      replace: true,
      resetScroll: false,
    })
  }
}
