import { useEffect } from 'react'
import { useBlocker, useRouter } from '~/lib/router'
import { presentPath } from '~/paths'
import type { Presented } from '~/api/presenting'

/**
 * The browser's way back ends at the presentation's main page. An entry before it takes the press; browsers
 * pass over entries that were made before anybody has touched the page.
 */
export function useStayInside(isOpen: boolean, { itemId, orgId }: Presented): void {
  const { history } = useRouter()
  const main = presentPath(itemId, orgId)
  useBlocker({
    shouldBlock: ({ currentLocation, nextLocation, action }) =>
      !nextLocation.pathname.startsWith(main) ||
      (action === 'BACK' && currentLocation.pathname === main),
    asksOnUnload: () => false,
    isActive: isOpen,
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const push = () => {
      stop()
      if (location.pathname === main) history.push(main)
    }
    const stop = () => {
      for (const sign of ['pointerdown', 'keydown']) removeEventListener(sign, push)
    }
    if (navigator.userActivation.isActive) push()
    else for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, push)
    return stop
  }, [isOpen, main, history])
}
